package org.quarterday.console;

import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

import org.quarterday.ask.LeadChecks;
import org.quarterday.ask.MovingMeetings;
import org.quarterday.ask.PlannedMeeting;
import org.quarterday.ask.PlannedMeetings;
import org.quarterday.cycle.Refusal;
import org.quarterday.cycle.Time;
import org.quarterday.cycle.Words;

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

/** A planned meeting moves: old and new days first, then yes. */
@Controller
@RequestMapping("/board/meetings/{id}/move")
class MovePlannedController {

	private final PlannedMeetings meetings;

	private final MovingMeetings moving;

	private final LeadChecks checks;

	private final Clock clock;

	MovePlannedController(PlannedMeetings meetings, MovingMeetings moving, LeadChecks checks, Clock clock) {
		this.meetings = meetings;
		this.moving = moving;
		this.checks = checks;
		this.clock = clock;
	}

	@GetMapping
	String form(@PathVariable UUID id, Model model) {
		model.addAttribute("planned", planned(id));
		return "console/planned-move";
	}

	@PostMapping("/preview")
	String preview(@PathVariable UUID id, @RequestParam(defaultValue = "") String meeting, Model model) {
		return orAgain(id, meeting, model, () -> {
			PlannedMeeting before = planned(id);
			PlannedMeeting after = this.meetings.moved(id, day(meeting));
			LocalDate today = Time.today(this.clock);
			model.addAttribute("after", after);
			model.addAttribute("days",
					List.of(new Day("Meeting", before.meeting(), after.meeting()),
							new Day("Cycle opens", before.opens(), after.opens()),
							new Day("Leads are asked", before.leadsAsked(), after.leadsAsked()),
							new Day("Directors are asked instead", before.directorsAsked(), after.directorsAsked())));
			model.addAttribute("doubt", this.meetings.doubt(after.meeting()));
			model.addAttribute("openNow", !after.opens().isAfter(today));
			model.addAttribute("askedSoon", after.opens().isAfter(today) && !after.leadsAsked().isAfter(today));
			model.addAttribute("asked", this.checks.of(id).size());
			return form(id, model);
		});
	}

	@PostMapping
	String move(@PathVariable UUID id, @RequestParam(defaultValue = "") String from,
			@RequestParam(defaultValue = "") String meeting, Principal officer, Model model, RedirectAttributes flash) {
		return orAgain(id, meeting, model, () -> {
			PlannedMeeting after = this.moving.move(planned(id).id(), day(from), day(meeting), officer.getName());
			flash.addFlashAttribute("notice", "%s is now on %s. Its cycle opens on %s.".formatted(after.paper(),
					Words.day(after.meeting()), Words.day(after.opens())));
			return "redirect:/board/meetings";
		});
	}

	private static LocalDate day(String typed) {
		return FormDate.read("meeting", "the meeting's new date", typed);
	}

	private String orAgain(UUID id, String meeting, Model model, Supplier<String> action) {
		try {
			return action.get();
		}
		catch (Refusal refusal) {
			model.addAttribute("problems", FormProblems.of(refusal));
			model.addAttribute("typed", meeting);
			return form(id, model);
		}
	}

	private PlannedMeeting planned(UUID id) {
		return this.meetings.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	/** A day that moves. */
	record Day(String what, LocalDate was, LocalDate is) {
	}

}
