package org.quarterday.console;

import java.security.Principal;
import java.time.Clock;
import java.util.stream.Stream;

import org.quarterday.ask.LastCycle;
import org.quarterday.ask.PlannedMeeting;
import org.quarterday.ask.PlannedMeetings;
import org.quarterday.cycle.Quarter;
import org.quarterday.cycle.Refusal;
import org.quarterday.cycle.ReportingCycle;
import org.quarterday.cycle.Time;
import org.quarterday.cycle.Words;
import org.quarterday.page.Problems;
import org.quarterday.people.Committees;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Opens a cycle in two steps: what will happen on which day, every mail to be read, then
 * yes (B1).
 */
@Controller
@RequestMapping("/cycles/new")
class OpeningController {

	private final OpeningPlan plan;

	private final LastCycle last;

	private final PlannedMeetings meetings;

	private final Committees committees;

	private final Clock clock;

	OpeningController(OpeningPlan plan, LastCycle last, PlannedMeetings meetings, Committees committees, Clock clock) {
		this.meetings = meetings;
		this.plan = plan;
		this.last = last;
		this.committees = committees;
		this.clock = clock;
	}

	@ModelAttribute("form")
	OpeningForm form(@RequestParam(defaultValue = "") String committee, @RequestParam(defaultValue = "") String quarter,
			@RequestParam(defaultValue = "") String meeting, @RequestParam(defaultValue = "false") boolean like) {
		return new OpeningForm(committee, quarter, meeting, like);
	}

	@GetMapping
	String form(@ModelAttribute("form") OpeningForm form, Model model) {
		model.addAttribute("committees", this.committees.all());
		model.addAttribute("planned", this.meetings.toCome()
			.stream()
			.filter((meeting) -> meeting.toOpen() && meeting.quarter().firstDay().isBefore(Time.today(this.clock)))
			.map((meeting) -> new Planned(meeting, OpeningForm.of(meeting).query()))
			.toList());
		Quarter current = Quarter.of(Time.today(this.clock));
		model.addAttribute("quarters", Stream.iterate(current, Quarter::previous).limit(6).toList());
		model.addAttribute("lasts",
				this.committees.all()
					.stream()
					.flatMap((committee) -> this.last.of(committee.id()).stream())
					.filter((cycle) -> cycle.quarter().next().firstDay().isBefore(Time.today(this.clock)))
					.map((cycle) -> new Next(cycle, next(cycle)))
					.toList());
		if (form.quarter().isEmpty()) {
			model.addAttribute("form", new OpeningForm(form.committee(), OpeningForm.value(current.previous()),
					form.meeting(), form.like()));
		}
		return "console/open";
	}

	private OpeningForm next(ReportingCycle cycle) {
		return new OpeningForm(cycle.committeeId(), OpeningForm.value(cycle.quarter().next()),
				this.meetings.of(cycle.committeeId(), cycle.quarter().next())
					.map(PlannedMeeting::meeting)
					.or(() -> this.last.meetingAfter(cycle))
					.map(Words::date)
					.orElse(""),
				true);
	}

	@PostMapping("/preview")
	String preview(@ModelAttribute("form") OpeningForm form, Model model) {
		try {
			this.plan.show(form, model);
			return "console/preview";
		}
		catch (Refusal refusal) {
			return again(refusal, form, model);
		}
	}

	/** Every mail of the plan, word for word; or those that one person would get. */
	@GetMapping("/mails")
	String mails(@ModelAttribute("form") OpeningForm form, @RequestParam(defaultValue = "") String person,
			Model model) {
		try {
			this.plan.show(form, model);
			model.addAttribute("readings", this.plan.mails(form, person));
			model.addAttribute("person", person);
			return "console/preview-mails";
		}
		catch (Refusal refusal) {
			return again(refusal, form, model);
		}
	}

	@PostMapping
	String open(@ModelAttribute("form") OpeningForm form, Principal officer, Model model, RedirectAttributes flash) {
		try {
			ReportingCycle cycle = this.plan.open(form, officer.getName());
			flash.addFlashAttribute("notice", "The cycle is open, and every service is being asked.");
			return "redirect:/cycles/" + cycle.id();
		}
		catch (Refusal refusal) {
			return again(refusal, form, model);
		}
	}

	private String again(Refusal refusal, OpeningForm form, Model model) {
		model.addAttribute("problems", new Problems().add(refusal));
		return form(form, model);
	}

	/** A planned meeting whose quarter has begun, and the query that chooses it. */
	record Planned(PlannedMeeting meeting, String query) {
	}

	/** A committee's last cycle, and what to choose for the one after it. */
	record Next(ReportingCycle last, OpeningForm form) {

		public Quarter quarter() {
			return this.last.quarter().next();
		}

	}

}
