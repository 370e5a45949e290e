package org.quarterday.console;

import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.quarterday.ask.MailPlan;
import org.quarterday.ask.Opening;
import org.quarterday.cycle.Quarter;
import org.quarterday.cycle.Refusal;
import org.quarterday.cycle.ReportingCycle;
import org.quarterday.cycle.Time;
import org.quarterday.cycle.Timetable;
import org.quarterday.page.Problems;
import org.quarterday.people.Committees;
import org.quarterday.people.People;
import org.quarterday.people.Person;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Opens a cycle in two steps: what will happen on which day, then yes. */
@Controller
@RequestMapping("/cycles/new")
class OpeningController {

	private final Opening opening;

	private final Committees committees;

	private final People people;

	private final MailPlan mailPlan;

	private final Clock clock;

	OpeningController(Opening opening, Committees committees, People people, MailPlan mailPlan, Clock clock) {
		this.opening = opening;
		this.committees = committees;
		this.people = people;
		this.mailPlan = mailPlan;
		this.clock = clock;
	}

	@GetMapping
	String form(Model model) {
		model.addAttribute("committees", this.committees.all());
		Quarter current = Quarter.of(Time.today(this.clock));
		List<Quarter> quarters = Stream.iterate(current, Quarter::previous).limit(6).toList();
		model.addAttribute("quarters", quarters);
		if (!model.containsAttribute("quarter")) {
			model.addAttribute("quarter", value(current.previous()));
		}
		return "console/open";
	}

	@PostMapping("/preview")
	String preview(@RequestParam(defaultValue = "") String committee, @RequestParam(defaultValue = "") String quarter,
			@RequestParam(defaultValue = "") String meeting, Model model) {
		try {
			LocalDate day = FormDate.read("meeting", "the meeting's date", meeting);
			Timetable timetable = this.opening.plan(committee, quarter(quarter), day);
			model.addAttribute("committee", this.committees.committee(committee));
			model.addAttribute("services", this.committees.services(committee));
			model.addAttribute("names", this.people.all().stream().collect(Collectors.toMap(Person::id, Person::name)));
			model.addAttribute("mails", this.mailPlan.of(this.committees.committee(committee), timetable,
					this.committees.services(committee)));
			model.addAttribute("quarter", quarter(quarter));
			model.addAttribute("quarterValue", quarter);
			model.addAttribute("timetable", timetable);
			model.addAttribute("days", CyclePage.days(timetable));
			model.addAttribute("pastStages", timetable.pastStages(Time.today(this.clock)));
			return "console/preview";
		}
		catch (Refusal refusal) {
			return again(refusal, committee, quarter, meeting, model);
		}
	}

	@PostMapping
	String open(@RequestParam String committee, @RequestParam String quarter, @RequestParam String meeting,
			Principal officer, Model model, RedirectAttributes flash) {
		try {
			ReportingCycle cycle = this.opening.open(committee, quarter(quarter),
					FormDate.read("meeting", "the meeting's date", meeting), officer.getName());
			flash.addFlashAttribute("notice", "The cycle is open, and every service is being asked.");
			return "redirect:/cycles/" + cycle.id();
		}
		catch (Refusal refusal) {
			return again(refusal, committee, quarter, meeting, model);
		}
	}

	private String again(Refusal refusal, String committee, String quarter, String meeting, Model model) {
		model.addAttribute("problems", new Problems().add(refusal));
		model.addAttribute("committee", committee);
		model.addAttribute("quarter", quarter);
		model.addAttribute("meeting", meeting);
		return form(model);
	}

	private static Quarter quarter(String value) {
		try {
			String[] parts = value.split("-");
			return new Quarter(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
		}
		catch (RuntimeException ex) {
			throw new Refusal("quarter", "Choose the quarter");
		}
	}

	private static String value(Quarter quarter) {
		return quarter.year() + "-" + quarter.number();
	}

}
