package org.quarterday.console;

import java.security.Principal;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.quarterday.compile.AppendixCorrections;
import org.quarterday.content.Save;
import org.quarterday.cycle.Refusal;
import org.quarterday.cycle.Section;
import org.quarterday.figures.Figures;
import org.quarterday.figures.Measure;
import org.quarterday.page.Problems;
import org.quarterday.publish.CorrectedPapers;
import org.quarterday.publish.Corrections;
import org.quarterday.publish.PublicationJob.Kind;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Corrections of what is published (DL9): propose, then publish what is agreed. */
@Controller
@RequestMapping("/cycles/{cycleId}/corrections")
class CorrectionsController {

	private final Board board;

	private final Corrections corrections;

	private final CorrectedPapers corrected;

	private final AppendixCorrections appendices;

	private final Figures figures;

	private final PublishingDesk publishing;

	CorrectionsController(Board board, Corrections corrections, CorrectedPapers corrected,
			AppendixCorrections appendices, Figures figures, PublishingDesk publishing) {
		this.publishing = publishing;
		this.appendices = appendices;
		this.figures = figures;
		this.board = board;
		this.corrections = corrections;
		this.corrected = corrected;
	}

	/**
	 * The page.
	 * @param tried whether one comes from a publication in vain
	 */
	@GetMapping
	String corrections(@PathVariable UUID cycleId, @RequestParam(required = false) String tried, Model model) {
		this.publishing.show(cycleId, Kind.CORRECTION, tried != null, model);
		model.addAttribute("view", this.board.of(cycleId));
		model.addAttribute("corrections", this.corrections.ofCycle(cycleId));
		model.addAttribute("appendices", this.appendices.published(cycleId));
		model.addAttribute("replacements", this.appendices.ofCycle(cycleId));
		model.addAttribute("next", this.corrected.next(cycleId));
		return "console/corrections";
	}

	@GetMapping("/{sectionId}")
	String form(@PathVariable UUID cycleId, @PathVariable UUID sectionId, Model model) {
		return show(cycleId, sectionId, CorrectionForm.of(published(sectionId)), model);
	}

	@PostMapping("/{sectionId}")
	String propose(@PathVariable UUID cycleId, @PathVariable UUID sectionId, @RequestParam Map<String, String> fields,
			Principal officer, Model model, RedirectAttributes flash) {
		CorrectionForm form = CorrectionForm.typed(published(sectionId), fields);
		try {
			this.corrections.propose(sectionId, form.words(), form.figures(), form.reason(), officer.getName());
		}
		catch (Refusal refusal) {
			model.addAttribute("problems", new Problems().add(refusal));
			return show(cycleId, sectionId, form, model);
		}
		flash.addFlashAttribute("notice", "Proposed. The section’s reviewer is being asked; nothing is public yet.");
		return "redirect:/cycles/%s/corrections".formatted(cycleId);
	}

	@PostMapping("/publish")
	String publish(@PathVariable UUID cycleId, Principal officer, Model model, RedirectAttributes flash) {
		try {
			Optional<String> paths = this.publishing.correction(cycleId, officer.getName());
			paths.ifPresent((at) -> flash.addFlashAttribute("notice",
					"Published at " + at + ". Everyone concerned is being told."));
			return "redirect:/cycles/%s/%s".formatted(cycleId, paths.isPresent() ? "corrections" : "publishing");
		}
		catch (Refusal refusal) {
			model.addAttribute("problems", new Problems().add(refusal));
			return corrections(cycleId, null, model);
		}
	}

	private Save published(UUID sectionId) {
		return this.corrections.current(sectionId).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private String show(UUID cycleId, UUID sectionId, CorrectionForm form, Model model) {
		Board.View view = this.board.of(cycleId);
		model.addAttribute("view", view);
		Section section = view.rows()
			.stream()
			.map(BoardRow::section)
			.filter((each) -> each.id().equals(sectionId))
			.findFirst()
			.orElseThrow(() -> new Refusal("There is no such section in this cycle"));
		model.addAttribute("section", section);
		model.addAttribute("titles",
				this.figures.measures(section.serviceId())
					.stream()
					.collect(Collectors.toMap(Measure::code, Measure::title)));
		model.addAttribute("form", form);
		return "console/correct";
	}

}
