package org.quarterday.console;

import java.security.Principal;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import org.quarterday.compile.AppendixBinding;
import org.quarterday.cycle.Refusal;
import org.quarterday.page.Problems;
import org.quarterday.paper.HtmlWriter;
import org.quarterday.paper.Paper;
import org.quarterday.publish.PublicationJob.Kind;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A section came after the paper: the officer reads the supplement and publishes it. */
@Controller
@RequestMapping("/cycles/{cycleId}/paper/supplement")
class SupplementController {

	private final Board board;

	private final SupplementDesk desk;

	private final PaperDesk paper;

	private final FindingDesk findings;

	private final AppendixBinding binding;

	private final PublishingDesk publishing;

	SupplementController(Board board, SupplementDesk desk, PaperDesk paper, FindingDesk findings,
			AppendixBinding binding, PublishingDesk publishing) {
		this.publishing = publishing;
		this.binding = binding;
		this.findings = findings;
		this.board = board;
		this.desk = desk;
		this.paper = paper;
	}

	/**
	 * The page.
	 * @param tried whether one comes from a publication in vain
	 */
	@GetMapping
	String supplement(@PathVariable UUID cycleId, @RequestParam(required = false) String tried, Model model) {
		this.publishing.show(cycleId, Kind.SUPPLEMENT, tried != null, model);
		model.addAttribute("view", this.board.of(cycleId));
		model.addAttribute("awaited", this.desk.awaited(cycleId));
		model.addAttribute("late", this.paper.late(cycleId));
		model.addAttribute("lateRoute", this.paper.lateRoute(cycleId));
		model.addAttribute("lateness", this.paper.lateness(cycleId).orElse(null));
		model.addAttribute("supplement", this.desk.waiting(cycleId).orElse(null));
		return "console/supplement";
	}

	@GetMapping("/read")
	String read(@PathVariable UUID cycleId, Model model) {
		model.addAttribute("view", this.board.of(cycleId));
		model.addAttribute("article", HtmlWriter.article(draft(cycleId)));
		return "console/read";
	}

	@GetMapping("/draft.pdf")
	ResponseEntity<byte[]> pdf(@PathVariable UUID cycleId) {
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_PDF)
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename("supplement-draft.pdf").build().toString())
			.body(this.binding.pdf(cycleId, draft(cycleId)));
	}

	@PostMapping("/accept")
	String accept(@PathVariable UUID cycleId, @RequestParam String finding, @RequestParam String reason,
			Principal officer, Model model, RedirectAttributes flash) {
		return act(cycleId, model, () -> {
			return Here.done(flash, page(cycleId), "findings",
					this.findings.accept(cycleId, finding, reason, officer.getName()));
		});
	}

	@PostMapping("/late")
	String late(@PathVariable UUID cycleId, PaperController.LateForm form, Principal officer, Model model,
			RedirectAttributes flash) {
		model.addAttribute("form", form);
		return act(cycleId, model, () -> {
			this.paper.recordLateness(cycleId, form, officer.getName());
			return Here.done(flash, page(cycleId), "late-route",
					"Recorded. The supplement will carry the reasons for lateness and urgency.");
		});
	}

	@PostMapping("/publish")
	String publish(@PathVariable UUID cycleId, Principal officer, Model model, RedirectAttributes flash) {
		return act(cycleId, model, () -> {
			Optional<String> path = this.publishing.supplement(cycleId, officer.getName());
			path.ifPresent((at) -> flash.addFlashAttribute("notice",
					"Published at " + at + ". Everyone concerned is being told."));
			return "redirect:/cycles/%s/%s".formatted(cycleId, path.isPresent() ? "paper/supplement" : "publishing");
		});
	}

	private Paper draft(UUID cycleId) {
		return this.desk.waiting(cycleId)
			.map((waiting) -> waiting.compilation().paper())
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private static String page(UUID cycleId) {
		return "/cycles/%s/paper/supplement".formatted(cycleId);
	}

	private String act(UUID cycleId, Model model, Supplier<String> action) {
		try {
			return action.get();
		}
		catch (Refusal refusal) {
			model.addAttribute("problems", new Problems().add(refusal));
			return supplement(cycleId, null, model);
		}
	}

}
