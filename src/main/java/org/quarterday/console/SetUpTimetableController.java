package org.quarterday.console;

import java.security.Principal;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

import org.quarterday.cycle.Refusal;
import org.quarterday.cycle.Stage;
import org.quarterday.cycle.Stages;
import org.quarterday.page.Problems;
import org.quarterday.people.Committee;
import org.quarterday.people.Committees;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How many working days before the meeting each stage of a committee lies (TT2). */
@Controller
@RequestMapping("/set-up/committees/{id}/timetable")
class SetUpTimetableController {

	private final CommitteePage page;

	private final Committees committees;

	private final SetUpRecord record;

	SetUpTimetableController(CommitteePage page, Committees committees, SetUpRecord record) {
		this.page = page;
		this.committees = committees;
		this.record = record;
	}

	@GetMapping
	String form(@PathVariable String id, Model model) {
		Committee committee = this.page.committee(id);
		Map<Stage, String> typed = new LinkedHashMap<>();
		for (Stage stage : Stage.values()) {
			typed.put(stage, String.valueOf(committee.stages().of(stage)));
		}
		return show(committee, typed, model);
	}

	@PostMapping
	String save(@PathVariable String id, @RequestParam Map<String, String> form, Principal officer, Model model,
			RedirectAttributes flash) {
		Committee committee = this.page.committee(id);
		Map<Stage, String> typed = new LinkedHashMap<>();
		for (Stage stage : Stage.values()) {
			typed.put(stage, form.getOrDefault(stage.name(), "").strip());
		}
		Problems problems = new Problems();
		Stages stages = read(typed, problems);
		if (stages == null) {
			model.addAttribute("problems", problems);
			return show(committee, typed, model);
		}
		this.record.of(officer.getName(), "set-up.timetable-changed", committee.name() + " " + stages.toJson(),
				() -> this.committees.save(new Committee(id, committee.name(), committee.body(), committee.outline(),
						committee.officerId(), committee.standingText(), committee.cover(), stages)));
		flash.addFlashAttribute("notice", "The timetable is saved. Cycles that are open already keep theirs.");
		return "redirect:/set-up/committees/" + id;
	}

	/** The stages, or null when something is wrong with them. */
	private static Stages read(Map<Stage, String> typed, Problems problems) {
		Map<Stage, Integer> days = new EnumMap<>(Stage.class);
		typed.forEach((stage, text) -> {
			if (text.matches("[0-9]{1,3}")) {
				days.put(stage, Integer.parseInt(text));
			}
			else {
				problems.add(stage.name(),
						"%s: enter a number of working days, such as %d".formatted(stage.label(), stage.defaultDays()));
			}
		});
		if (problems.isAny()) {
			return null;
		}
		try {
			return new Stages(days);
		}
		catch (Refusal refusal) {
			problems.add(named(refusal).name(), refusal.getMessage());
			return null;
		}
	}

	/** The stage that a refusal begins with. */
	private static Stage named(Refusal refusal) {
		for (Stage stage : Stage.values()) {
			if (refusal.getMessage().startsWith("\"" + stage.label())) {
				return stage;
			}
		}
		return Stage.ASK;
	}

	private static String show(Committee committee, Map<Stage, String> typed, Model model) {
		model.addAttribute("committee", committee);
		model.addAttribute("typed", typed);
		return "console/set-up-timetable";
	}

}
