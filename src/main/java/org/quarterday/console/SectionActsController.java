package org.quarterday.console;

import java.security.Principal;
import java.time.LocalDate;
import java.util.UUID;

import org.quarterday.ask.CycleDesk;
import org.quarterday.ask.Nudging;
import org.quarterday.cycle.Refusal;
import org.quarterday.review.Reopening;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What one click does from the board: nudge, two more days and taking them back, reopen.
 * Afterwards one is where one was; what is refused is said on the section's page.
 */
@Controller
@RequestMapping("/cycles/{cycleId}/sections/{sectionId}")
class SectionActsController {

	private static final int MORE_DAYS = 2;

	private final SectionController page;

	private final SectionFacts facts;

	private final CycleDesk desk;

	private final Nudging nudging;

	private final Reopening reopening;

	SectionActsController(SectionController page, SectionFacts facts, CycleDesk desk, Nudging nudging,
			Reopening reopening) {
		this.page = page;
		this.facts = facts;
		this.desk = desk;
		this.nudging = nudging;
		this.reopening = reopening;
	}

	@PostMapping("/nudge")
	String nudge(@PathVariable UUID cycleId, @PathVariable UUID sectionId, @RequestParam(defaultValue = "") String back,
			Principal officer, Model model, RedirectAttributes flash) {
		return act(cycleId, sectionId, back, model, () -> {
			String person = this.nudging.nudge(cycleId, sectionId, officer.getName());
			flash.addFlashAttribute("notice", "%s gets a mail about %s now.".formatted(this.facts.name(person),
					this.facts.section(sectionId).serviceName()));
		});
	}

	@PostMapping("/later")
	String later(@PathVariable UUID cycleId, @PathVariable UUID sectionId, @RequestParam(defaultValue = "") String back,
			Principal officer, Model model, RedirectAttributes flash) {
		return act(cycleId, sectionId, back, model, () -> {
			LocalDate before = this.facts.due(sectionId);
			LocalDate day = this.facts.workingDaysOn(before, MORE_DAYS);
			this.desk.extend(cycleId, sectionId, day, officer.getName());
			flash.addFlashAttribute("notice", "%s has until 17:00 on %s. Its reminders follow."
				.formatted(this.facts.section(sectionId).serviceName(), Standing.day(day)));
			if (this.facts.ahead(before)) {
				flash.addFlashAttribute("undo", "/cycles/%s/sections/%s/undo".formatted(cycleId, sectionId));
				flash.addFlashAttribute("undoDue", before.toString());
			}
		});
	}

	@PostMapping("/undo")
	String undo(@PathVariable UUID cycleId, @PathVariable UUID sectionId, @RequestParam(defaultValue = "") String back,
			@RequestParam String due, Principal officer, Model model, RedirectAttributes flash) {
		return act(cycleId, sectionId, back, model, () -> {
			LocalDate day = FormDate.read("due", "the due day", due);
			this.desk.extend(cycleId, sectionId, day, officer.getName());
			flash.addFlashAttribute("notice",
					"%s is due on %s again.".formatted(this.facts.section(sectionId).serviceName(), Standing.day(day)));
		});
	}

	@PostMapping("/reopen")
	String reopen(@PathVariable UUID cycleId, @PathVariable UUID sectionId,
			@RequestParam(defaultValue = "") String comment, Principal officer, Model model, RedirectAttributes flash) {
		return act(cycleId, sectionId, "", model, () -> {
			this.reopening.reopen(sectionId, officer.getName(), comment);
			flash.addFlashAttribute("notice",
					"The section is open again, and its author gets your words by mail. It is reviewed anew.");
		});
	}

	private String act(UUID cycleId, UUID sectionId, String back, Model model, Runnable action) {
		try {
			action.run();
			return "redirect:" + (ours(back) ? back : "/cycles/%s/sections/%s".formatted(cycleId, sectionId));
		}
		catch (Refusal refusal) {
			model.addAttribute("problems", FormProblems.of(refusal));
			return this.page.section(cycleId, sectionId, model);
		}
	}

	/** Only to our own pages: nobody's link leads elsewhere from here. */
	private static boolean ours(String back) {
		return (back.startsWith("/board") || back.startsWith("/cycles/")) && back.indexOf('\\') < 0
				&& back.chars().noneMatch(Character::isISOControl);
	}

}
