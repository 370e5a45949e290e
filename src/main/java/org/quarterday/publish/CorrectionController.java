package org.quarterday.publish;

import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.quarterday.content.Save;
import org.quarterday.content.WordDiff;
import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.Refusal;
import org.quarterday.cycle.Section;
import org.quarterday.figures.TypedFigure;
import org.quarterday.figures.TypedFigures;
import org.quarterday.page.Problems;

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

/** A section's reviewer looks at a correction and agrees to it, or does not. */
@Controller
@RequestMapping("/corrections/{id}")
class CorrectionController {

	private final Corrections corrections;

	private final Cycles cycles;

	CorrectionController(Corrections corrections, Cycles cycles) {
		this.corrections = corrections;
		this.cycles = cycles;
	}

	/** One figure's change. */
	record Figure(String code, String before, String after) {
	}

	@GetMapping
	String correction(@PathVariable UUID id, Principal person, Model model) {
		Optional<Correction> found = this.corrections.find(id);
		if (found.isEmpty()) {
			return "redirect:/appendix-corrections/" + id;
		}
		Correction correction = found.get();
		Section section = this.cycles.section(correction.sectionId());
		if (!person.getName().equals(section.reviewerId()) && !person.getName().equals(section.reviewerDeputyId())
				&& !person.getName().equals(correction.proposedBy())) {
			throw new ResponseStatusException(HttpStatus.FORBIDDEN);
		}
		model.addAttribute("correction", correction);
		model.addAttribute("section", section);
		model.addAttribute("cycle", this.cycles.get(correction.cycleId()));
		model.addAttribute("asked", correction.state() == Correction.State.PROPOSED
				&& this.corrections.mayDecide(correction, person.getName()));
		if (correction.state() == Correction.State.PROPOSED) {
			Save before = this.corrections.current(section.id()).orElseThrow();
			model.addAttribute("changes",
					WordDiff.of(before.words().lines().toList(), correction.words().lines().toList()));
			model.addAttribute("figures", figures(before.figures(), correction.figures()));
		}
		return "papers/correction";
	}

	@PostMapping
	String decide(@PathVariable UUID id, @RequestParam boolean agree, @RequestParam(defaultValue = "") String comment,
			Principal reviewer, Model model, RedirectAttributes flash) {
		try {
			this.corrections.decide(id, agree, comment, reviewer.getName());
		}
		catch (Refusal refusal) {
			model.addAttribute("problems", new Problems().add(refusal));
			model.addAttribute("comment", comment);
			return correction(id, reviewer, model);
		}
		flash.addFlashAttribute("notice",
				agree ? "Agreed. The officer can publish it now." : "Not agreed. The officer reads your words.");
		return "redirect:/corrections/" + id;
	}

	private static List<Figure> figures(String before, String after) {
		Map<String, Figure> changed = new LinkedHashMap<>();
		Map<String, TypedFigure> old = TypedFigures.fromJson(before);
		TypedFigures.fromJson(after).forEach((code, now) -> {
			TypedFigure was = old.getOrDefault(code, TypedFigure.EMPTY);
			if (!was.value().equals(now.value())) {
				changed.put(code, new Figure(code, was.value(), now.value()));
			}
			else if (!was.commentary().equals(now.commentary())) {
				changed.put(code, new Figure(code + ", commentary", was.commentary(), now.commentary()));
			}
		});
		return List.copyOf(changed.values());
	}

}
