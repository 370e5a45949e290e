package org.quarterday.console;

import java.security.Principal;
import java.util.UUID;

import org.quarterday.ask.Reassigning;
import org.quarterday.ask.Reassigning.Parts;
import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.Refusal;
import org.quarterday.cycle.Section;
import org.quarterday.people.Role;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Gives a section of a running cycle to another lead, deputy or reviewer. */
@Controller
@RequestMapping("/cycles/{cycleId}/sections/{sectionId}/reassign")
class ReassignController {

	private final Reassigning reassigning;

	private final Cycles cycles;

	private final SetUp setUp;

	ReassignController(Reassigning reassigning, Cycles cycles, SetUp setUp) {
		this.reassigning = reassigning;
		this.cycles = cycles;
		this.setUp = setUp;
	}

	@GetMapping
	String form(@PathVariable UUID sectionId, Model model) {
		return show(sectionId, Parts.of(this.cycles.section(sectionId)), model);
	}

	@PostMapping
	String reassign(@PathVariable UUID cycleId, @PathVariable UUID sectionId,
			@RequestParam(defaultValue = "") String lead, @RequestParam(defaultValue = "") String deputy,
			@RequestParam(defaultValue = "") String reviewer, @RequestParam(defaultValue = "") String reviewerDeputy,
			Principal officer, Model model, RedirectAttributes flash) {
		Parts parts = new Parts(lead, orNull(deputy), reviewer, orNull(reviewerDeputy));
		try {
			this.reassigning.reassign(cycleId, sectionId, parts, officer.getName());
		}
		catch (Refusal refusal) {
			model.addAttribute("problems", FormProblems.of(refusal));
			return show(sectionId, parts, model);
		}
		flash.addFlashAttribute("notice",
				"The section has been given to other people. Those concerned are being told.");
		return "redirect:/cycles/%s/sections/%s".formatted(cycleId, sectionId);
	}

	private String show(UUID sectionId, Parts parts, Model model) {
		Section section = this.cycles.section(sectionId);
		model.addAttribute("section", section);
		model.addAttribute("parts", parts);
		model.addAttribute("leads", this.setUp.choices(parts.lead(), Role.LEAD));
		model.addAttribute("deputies", this.setUp.choices(parts.deputy(), Role.LEAD));
		model.addAttribute("reviewers", this.setUp.choices(parts.reviewer(), Role.REVIEWER));
		model.addAttribute("reviewerDeputies", this.setUp.choices(parts.reviewerDeputy(), Role.REVIEWER));
		return "console/reassign";
	}

	private static String orNull(String value) {
		return value.isEmpty() ? null : value;
	}

}
