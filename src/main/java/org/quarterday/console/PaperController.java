package org.quarterday.console;

import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

import org.quarterday.compile.AppendixBinding;
import org.quarterday.compile.Compilation;
import org.quarterday.compile.Finding;
import org.quarterday.compile.OverlapEdits.Way;
import org.quarterday.compile.PaperCompiler;
import org.quarterday.cycle.GapKind;
import org.quarterday.cycle.Refusal;
import org.quarterday.page.Problems;
import org.quarterday.paper.HtmlWriter;
import org.quarterday.publish.PublicationJob.Kind;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The paper at any minute: gaps, findings, the draft itself, and the officer's decision.
 */
@Controller
@RequestMapping("/cycles/{cycleId}/paper")
class PaperController {

	private static final String FINDING = "finding-";

	private final Board board;

	private final PaperCompiler compiler;

	private final FindingDesk findings;

	private final PaperDesk desk;

	private final PublishingDesk publishing;

	private final AppendixBinding binding;

	PaperController(Board board, PaperCompiler compiler, FindingDesk findings, PaperDesk desk,
			PublishingDesk publishing, AppendixBinding binding) {
		this.publishing = publishing;
		this.binding = binding;
		this.board = board;
		this.compiler = compiler;
		this.findings = findings;
		this.desk = desk;
	}

	/**
	 * The page.
	 * @param back sections that the officer is about to send back
	 * @param about what about
	 * @param tried whether one comes from a publication in vain
	 */
	@GetMapping
	String paper(@PathVariable UUID cycleId, @RequestParam(required = false) List<UUID> back,
			@RequestParam(required = false) String about, @RequestParam(required = false) String tried, Model model) {
		this.publishing.show(cycleId, Kind.PAPER, tried != null, model);
		model.addAttribute("chosen", (back != null) ? back : List.of());
		if (about != null) {
			model.addAttribute("comment", about);
		}
		return show(cycleId, model);
	}

	private String show(UUID cycleId, Model model) {
		Board.View view = this.board.of(cycleId);
		Compilation compilation = this.compiler.compile(cycleId);
		model.addAttribute("view", view);
		model.addAttribute("compilation", compilation);
		model.addAttribute("sectionsOf", FindingSections.of(compilation, view.rows()));
		model.addAttribute("places", this.binding.places(cycleId, compilation.paper()).values());
		model.addAttribute("gapKinds", GapKind.values());
		model.addAttribute("late", this.desk.late(cycleId));
		model.addAttribute("lateRoute", this.desk.lateRoute(cycleId));
		model.addAttribute("published", this.desk.published(cycleId));
		model.addAttribute("lateness", this.desk.lateness(cycleId).orElse(null));
		Here.orOnTop(model, places(compilation));
		return "console/paper";
	}

	private static List<String> places(Compilation compilation) {
		List<String> places = new ArrayList<>(List.of("gaps", "findings", "late-route"));
		compilation.findings().forEach((finding) -> places.add(FINDING + finding.code()));
		return places;
	}

	@GetMapping("/read")
	String read(@PathVariable UUID cycleId, Model model) {
		Compilation compilation = this.compiler.compile(cycleId);
		model.addAttribute("view", this.board.of(cycleId));
		model.addAttribute("article", HtmlWriter.article(compilation.paper()));
		return "console/read";
	}

	@PostMapping("/gaps")
	String gaps(@PathVariable UUID cycleId, @RequestParam Map<String, String> form, Principal officer, Model model,
			RedirectAttributes flash) {
		return act(cycleId, model, () -> Here.done(flash, page(cycleId), "gaps",
				this.desk.gaps(cycleId, GapChoice.changed(form), officer.getName())));
	}

	@PostMapping("/accept")
	String accept(@PathVariable UUID cycleId, @RequestParam String finding, @RequestParam String reason,
			Principal officer, Model model, RedirectAttributes flash) {
		return act(cycleId, model, () -> {
			String notice = this.findings.accept(cycleId, finding, reason, officer.getName());
			return Here.done(flash, page(cycleId), FINDING + Finding.code(finding), notice);
		});
	}

	@PostMapping("/overlap")
	String overlap(@PathVariable UUID cycleId, @RequestParam String finding, @RequestParam Way way, Principal officer,
			Model model, RedirectAttributes flash) {
		return act(cycleId, model, () -> {
			String notice = this.findings.overlap(cycleId, finding, way, officer.getName());
			return Here.done(flash, page(cycleId), "findings", notice);
		});
	}

	@PostMapping("/send-back")
	String sendBack(@PathVariable UUID cycleId, @RequestParam(name = "section", required = false) List<UUID> sections,
			@RequestParam String comment, Principal officer, Model model, RedirectAttributes flash) {
		model.addAttribute("comment", comment);
		model.addAttribute("chosen", (sections != null) ? sections : List.of());
		return act(cycleId, model, () -> {
			this.desk.sendBack(cycleId, sections, comment, officer.getName());
			flash.addFlashAttribute("notice", "Sent back. The paper is compiled again when it returns approved.");
			return "redirect:" + page(cycleId);
		});
	}

	@PostMapping("/late")
	String late(@PathVariable UUID cycleId, LateForm form, Principal officer, Model model, RedirectAttributes flash) {
		model.addAttribute("form", form);
		return act(cycleId, model, () -> {
			this.desk.recordLateness(cycleId, form, officer.getName());
			return Here.done(flash, page(cycleId), "late-route",
					"Recorded. The paper will carry the reasons for lateness and urgency.");
		});
	}

	@PostMapping("/publish")
	String publish(@PathVariable UUID cycleId, Principal officer, Model model, RedirectAttributes flash) {
		return act(cycleId, model, () -> {
			Optional<String> path = this.publishing.paper(cycleId, officer.getName());
			path.ifPresent((at) -> flash.addFlashAttribute("notice",
					"Published at " + at + ". Everyone concerned is being told."));
			return "redirect:/cycles/%s/%s".formatted(cycleId, path.isPresent() ? "paper" : "publishing");
		});
	}

	private static String page(UUID cycleId) {
		return "/cycles/%s/paper".formatted(cycleId);
	}

	private String act(UUID cycleId, Model model, Supplier<String> action) {
		try {
			return action.get();
		}
		catch (Refusal refusal) {
			model.addAttribute("problems", new Problems().add(refusal));
			return show(cycleId, model);
		}
	}

	/** The late-item route as typed. */
	record LateForm(String late, String urgent, String chair, String agreed) {
	}

}
