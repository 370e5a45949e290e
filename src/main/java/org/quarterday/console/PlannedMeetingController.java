package org.quarterday.console;

import java.security.Principal;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

import org.quarterday.ask.LeadAnswers;
import org.quarterday.ask.LeadCheck;
import org.quarterday.ask.LeadChecks;
import org.quarterday.ask.PlannedMeeting;
import org.quarterday.ask.PlannedMeetings;
import org.quarterday.ask.UndeliveredChecks;
import org.quarterday.cycle.Refusal;
import org.quarterday.people.People;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * One planned meeting: how its leads answered, and what to do about those who did not.
 */
@Controller
@RequestMapping("/board/meetings/{id}")
class PlannedMeetingController {

	private final PlannedMeetings meetings;

	private final LeadChecks checks;

	private final LeadAnswers answers;

	private final UndeliveredChecks undelivered;

	private final People people;

	PlannedMeetingController(PlannedMeetings meetings, LeadChecks checks, LeadAnswers answers,
			UndeliveredChecks undelivered, People people) {
		this.meetings = meetings;
		this.checks = checks;
		this.answers = answers;
		this.undelivered = undelivered;
		this.people = people;
	}

	@GetMapping
	String one(@PathVariable UUID id, Model model) {
		model.addAttribute("meeting", planned(id));
		List<LeadCheck> checks = this.checks.of(id);
		model.addAttribute("checks", checks);
		model.addAttribute("undelivered", this.undelivered.of(checks));
		model.addAttribute("names", this.people.names());
		return "console/planned-meeting";
	}

	@PostMapping("/leads/{check}")
	String name(@PathVariable UUID id, @PathVariable UUID check, Principal officer, Model model,
			RedirectAttributes flash) {
		return orAgain(id, model, () -> {
			var service = this.answers.nameLead(check, officer.getName());
			return notice(id, flash, "%s leads %s from the next cycle on."
				.formatted(this.people.names().get(service.leadId()), service.name()));
		});
	}

	@PostMapping("/leads/{check}/director")
	String askDirector(@PathVariable UUID id, @PathVariable UUID check, Principal officer, Model model,
			RedirectAttributes flash) {
		return orAgain(id, model, () -> {
			LeadCheck asked = this.undelivered.askDirector(check, officer.getName());
			return notice(id, flash, "%s is asked who leads %s, and finds the question on signing in, too."
				.formatted(this.people.names().get(asked.reviewerId()), asked.serviceName()));
		});
	}

	@PostMapping("/mails/{mail}/resend")
	String resend(@PathVariable UUID id, @PathVariable UUID mail, Principal officer, Model model,
			RedirectAttributes flash) {
		return orAgain(id, model, () -> {
			this.undelivered.resend(id, mail, officer.getName());
			return notice(id, flash, "The mail is sent again, to the address that is on file now.");
		});
	}

	private String orAgain(UUID id, Model model, Supplier<String> action) {
		planned(id);
		try {
			return action.get();
		}
		catch (Refusal refusal) {
			model.addAttribute("problems", FormProblems.of(refusal));
			return one(id, model);
		}
	}

	private static String notice(UUID id, RedirectAttributes flash, String words) {
		flash.addFlashAttribute("notice", words);
		return "redirect:/board/meetings/" + id;
	}

	private PlannedMeeting planned(UUID id) {
		return this.meetings.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
