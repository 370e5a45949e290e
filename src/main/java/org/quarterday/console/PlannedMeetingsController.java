package org.quarterday.console;

import java.security.Principal;
import java.time.Clock;
import java.util.UUID;
import java.util.stream.Stream;

import org.quarterday.ask.PlannedMeeting;
import org.quarterday.ask.PlannedMeetings;
import org.quarterday.cycle.Quarter;
import org.quarterday.cycle.Refusal;
import org.quarterday.cycle.Time;
import org.quarterday.cycle.Words;
import org.quarterday.people.Committees;

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

/**
 * The meetings to come, and what leads say before their cycles open: still theirs, not
 * theirs, or nothing yet (A7).
 */
@Controller
@RequestMapping("/board/meetings")
class PlannedMeetingsController {

	private static final int QUARTERS_AHEAD = 8;

	private final PlannedMeetings meetings;

	private final PlannedRows rows;

	private final Committees committees;

	private final Clock clock;

	PlannedMeetingsController(PlannedMeetings meetings, PlannedRows rows, Committees committees, Clock clock) {
		this.meetings = meetings;
		this.rows = rows;
		this.committees = committees;
		this.clock = clock;
	}

	@GetMapping
	String list(Model model) {
		return show(new Typed("", "", ""), model);
	}

	@PostMapping
	String add(@RequestParam(defaultValue = "") String committee, @RequestParam(defaultValue = "") String quarter,
			@RequestParam(defaultValue = "") String meeting, Principal officer, Model model, RedirectAttributes flash) {
		try {
			UUID id = this.meetings.add(committee, QuarterChoice.read(quarter),
					FormDate.read("meeting", "the meeting's date", meeting), officer.getName());
			PlannedMeeting planned = this.meetings.get(id);
			flash.addFlashAttribute("notice", "The meeting is planned. Leads are asked on %s whether they still lead."
				.formatted(Words.day(planned.leadsAsked())));
			flash.addFlashAttribute("doubt", this.meetings.doubt(planned.meeting()));
			return "redirect:/board/meetings";
		}
		catch (Refusal refusal) {
			model.addAttribute("problems", FormProblems.of(refusal));
			return show(new Typed(committee, quarter, meeting), model);
		}
	}

	@PostMapping("/{id}/remove")
	String remove(@PathVariable UUID id, Principal officer, RedirectAttributes flash) {
		PlannedMeeting planned = this.meetings.remove(planned(id).id(), officer.getName());
		flash.addFlashAttribute("notice", "%s, on %s, is off the plan. Links to its question open nothing any more."
			.formatted(planned.paper(), Words.day(planned.meeting())));
		return "redirect:/board/meetings";
	}

	private PlannedMeeting planned(UUID id) {
		return this.meetings.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private String show(Typed typed, Model model) {
		Quarter now = Quarter.of(Time.today(this.clock));
		model.addAttribute("form", typed);
		model.addAttribute("committees", this.committees.all());
		model.addAttribute("quarters", Stream.iterate(now.previous(), Quarter::next).limit(QUARTERS_AHEAD).toList());
		model.addAttribute("rows", this.rows.toCome());
		return "console/planned-meetings";
	}

	/** What stands in the form. */
	record Typed(String committee, String quarter, String meeting) {
	}

}
