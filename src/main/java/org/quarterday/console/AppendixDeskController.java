package org.quarterday.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.Principal;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.quarterday.compile.Appendices;
import org.quarterday.compile.AppendixBinding;
import org.quarterday.compile.AppendixFile;
import org.quarterday.compile.PaperCompiler;
import org.quarterday.compile.SectionAppendices;
import org.quarterday.cycle.Refusal;
import org.quarterday.page.Problems;
import org.quarterday.paper.Paper;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The appendices of a paper that is being made (G5). */
@Controller
@RequestMapping("/cycles/{cycleId}/paper/appendices")
class AppendixDeskController {

	private static final String CARD = "appendix-";

	private final Appendices appendices;

	private final SectionAppendices attached;

	private final PaperCompiler compiler;

	private final AppendixBinding binding;

	private final Board board;

	AppendixDeskController(Appendices appendices, SectionAppendices attached, PaperCompiler compiler,
			AppendixBinding binding, Board board) {
		this.binding = binding;
		this.appendices = appendices;
		this.attached = attached;
		this.compiler = compiler;
		this.board = board;
	}

	@GetMapping
	String list(@PathVariable UUID cycleId, Model model) {
		model.addAttribute("view", this.board.of(cycleId));
		model.addAttribute("files", this.appendices.of(cycleId));
		Paper paper = this.compiler.compile(cycleId).paper();
		model.addAttribute("listed", paper.guide().appendices());
		model.addAttribute("places", this.binding.places(cycleId, paper));
		model.addAttribute("attached", this.attached.of(cycleId));
		Here.orOnTop(model,
				Stream
					.concat(this.appendices.of(cycleId).stream().map(AppendixFile::id),
							this.attached.of(cycleId).stream().map((each) -> each.file().id()))
					.map((id) -> CARD + id)
					.toList());
		return "console/appendices";
	}

	@PostMapping
	String add(@PathVariable UUID cycleId, @RequestParam(defaultValue = "") String title,
			@RequestParam(defaultValue = "false") boolean performance, @RequestParam MultipartFile file,
			Principal officer, Model model, RedirectAttributes flash) {
		return act(cycleId, title, performance, model, flash, "The appendix is added.", () -> {
			String name = (file.getOriginalFilename() != null) ? file.getOriginalFilename() : "";
			this.appendices.add(cycleId, title, performance, name.replaceFirst("(?s).*[/\\\\]", ""), bytes(file),
					officer.getName());
		});
	}

	@PostMapping("/figures")
	String figures(@PathVariable UUID cycleId, Principal officer, Model model, RedirectAttributes flash) {
		return act(cycleId, "", false, model, flash, "The report made from the figures is added.",
				() -> this.appendices.addFigures(cycleId, "Performance report", officer.getName()));
	}

	@PostMapping("/{id}")
	String change(@PathVariable UUID cycleId, @PathVariable UUID id, @RequestParam(name = "do") String button,
			Principal officer, Model model, RedirectAttributes flash) {
		if (button.equals("up")) {
			return act(cycleId, "", false, model, () -> {
				this.appendices.up(cycleId, id);
				return Here.done(flash, page(cycleId), CARD + id, "The order is changed, and the letters with it.");
			});
		}
		return act(cycleId, "", false, model, flash, "The appendix is taken out.",
				() -> this.appendices.remove(cycleId, id, officer.getName()));
	}

	/** Whether an appendix goes into the paper's PDF. */
	@PostMapping("/{id}/binding")
	String bind(@PathVariable UUID cycleId, @PathVariable UUID id, @RequestParam(name = "do") String button,
			Principal officer, Model model, RedirectAttributes flash) {
		boolean apart = button.equals("apart");
		return act(cycleId, "", false, model, flash,
				apart ? "It stays a file of its own." : "It is put at the end of the paper’s PDF.", () -> this.binding
					.choose(cycleId, this.compiler.compile(cycleId).paper(), id, apart, officer.getName()));
	}

	/** What authors attached to be published. */
	@PostMapping("/attached/{id}")
	String attached(@PathVariable UUID cycleId, @PathVariable UUID id, @RequestParam(name = "do") String button,
			Principal officer, Model model, RedirectAttributes flash) {
		boolean out = button.equals("leave-out");
		return act(cycleId, "", false, model, () -> {
			if (out) {
				this.attached.leaveOut(cycleId, id, officer.getName());
			}
			else {
				this.attached.takeIn(cycleId, id, officer.getName());
			}
			return Here.done(flash, page(cycleId), CARD + id,
					out ? "It is left out, and the letters after it move up." : "It is published with the paper.");
		});
	}

	private String act(UUID cycleId, String title, boolean performance, Model model, RedirectAttributes flash,
			String notice, Runnable action) {
		return act(cycleId, title, performance, model, () -> {
			action.run();
			flash.addFlashAttribute("notice", notice);
			return "redirect:" + page(cycleId);
		});
	}

	private static String page(UUID cycleId) {
		return "/cycles/%s/paper/appendices".formatted(cycleId);
	}

	private String act(UUID cycleId, String title, boolean performance, Model model, Supplier<String> action) {
		try {
			return action.get();
		}
		catch (Refusal refusal) {
			model.addAttribute("problems", new Problems().add(refusal));
			model.addAttribute("appendixTitle", title);
			model.addAttribute("performance", performance);
			return list(cycleId, model);
		}
	}

	private static byte[] bytes(MultipartFile file) {
		try {
			return file.getBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
