package org.quarterday.console;

import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

import org.quarterday.cycle.CalendarChanges;
import org.quarterday.cycle.Refusal;
import org.quarterday.cycle.TimetableChanged;
import org.quarterday.cycle.Words;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Bank holidays and closure days. A change re-plans every open cycle at once, and the
 * page then shows what was and what is (DL5, DL6).
 */
@Controller
@RequestMapping("/set-up/calendar")
class SetUpCalendarController {

	private final SetUp setUp;

	private final CalendarChanges changes;

	private final SetUpRecord record;

	SetUpCalendarController(SetUp setUp, CalendarChanges changes, SetUpRecord record) {
		this.setUp = setUp;
		this.changes = changes;
		this.record = record;
	}

	@GetMapping
	String calendar(Model model) {
		model.addAttribute("calendar", this.setUp.calendar());
		return "console/set-up-calendar";
	}

	@PostMapping
	String add(@RequestParam(defaultValue = "") String day, @RequestParam(defaultValue = "") String name,
			@RequestParam(defaultValue = "") String kind, Principal officer, Model model) {
		boolean closure = kind.equals("closure");
		return change(officer, model, (closure ? "closure day " : "bank holiday ") + name, () -> {
			if (!closure && !kind.equals("holiday")) {
				throw new Refusal("kind", "Choose what kind of day it is");
			}
			return FormDate.read("day", "the day", day);
		}, (date) -> closure ? this.changes.saveClosure(date, name) : this.changes.saveHoliday(date, name), () -> {
			model.addAttribute("day", day);
			model.addAttribute("name", name);
			model.addAttribute("kind", kind);
		});
	}

	@PostMapping("/remove")
	String remove(@RequestParam LocalDate day, @RequestParam String kind, Principal officer, Model model) {
		return change(officer, model, "removed", () -> day,
				(date) -> kind.equals("closure") ? this.changes.removeClosure(date) : this.changes.removeHoliday(date),
				() -> {
				});
	}

	private String change(Principal officer, Model model, String what, java.util.function.Supplier<LocalDate> day,
			Function<LocalDate, List<TimetableChanged>> change, Runnable again) {
		try {
			LocalDate date = day.get();
			List<TimetableChanged> changed = new java.util.ArrayList<>();
			this.record.of(officer.getName(), "set-up.calendar-changed", Words.day(date) + ": " + what,
					() -> changed.addAll(change.apply(date)));
			model.addAttribute("changed", changed);
			model.addAttribute("notice", changed.isEmpty() ? "The calendar is saved. No open cycle is affected."
					: "The calendar is saved. Those concerned are being told once.");
		}
		catch (Refusal refusal) {
			model.addAttribute("problems", FormProblems.of(refusal));
			again.run();
		}
		return calendar(model);
	}

}
