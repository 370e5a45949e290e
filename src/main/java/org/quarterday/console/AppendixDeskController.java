package org.quarterday.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.Principal;
import java.util.UUID;

import org.quarterday.compile.Appendices;
import org.quarterday.compile.PaperCompiler;
import org.quarterday.compile.SectionAppendices;
import org.quarterday.cycle.Refusal;
import org.quarterday.page.Problems;

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

	private final Appendices appendices;

	private final SectionAppendices attached;

	private final PaperCompiler compiler;

	private final Board board;

	AppendixDeskController(Appendices appendices, SectionAppendices attached, PaperCompiler compiler, Board board) {
		this.appendices = appendices;
		this.attached = attached;
		this.compiler = compiler;
		this.board = board;
	}

	@GetMapping
	String list(@PathVariable UUID cycleId, Model model) {
		model.addAttribute("view", this.board.of(cycleId));
		model.addAttribute("files", this.appendices.of(cycleId));
		model.addAttribute("listed", this.compiler.compile(cycleId).paper().guide().appendices());
		model.addAttribute("attached", this.attached.of(cycleId));
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
		boolean up = button.equals("up");
		return act(cycleId, "", false, model, flash,
				up ? "The order is changed, and the letters with it." : "The appendix is taken out.", () -> {
					if (up) {
						this.appendices.up(cycleId, id);
					}
					else {
						this.appendices.remove(cycleId, id, officer.getName());
					}
				});
	}

	/** What authors attached to be published. */
	@PostMapping("/attached/{id}")
	String attached(@PathVariable UUID cycleId, @PathVariable UUID id, @RequestParam(name = "do") String button,
			Principal officer, Model model, RedirectAttributes flash) {
		boolean out = button.equals("leave-out");
		return act(cycleId, "", false, model, flash,
				out ? "It is left out, and the letters after it move up." : "It is published with the paper.", () -> {
					if (out) {
						this.attached.leaveOut(cycleId, id, officer.getName());
					}
					else {
						this.attached.takeIn(cycleId, id, officer.getName());
					}
				});
	}

	private String act(UUID cycleId, String title, boolean performance, Model model, RedirectAttributes flash,
			String notice, Runnable action) {
		try {
			action.run();
			flash.addFlashAttribute("notice", notice);
			return "redirect:/cycles/%s/paper/appendices".formatted(cycleId);
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
