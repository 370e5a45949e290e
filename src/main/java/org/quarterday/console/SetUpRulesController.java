package org.quarterday.console;

import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.quarterday.cycle.CommitteeRules;
import org.quarterday.cycle.Ladder;
import org.quarterday.cycle.LatePolicy;
import org.quarterday.cycle.QuietHours;
import org.quarterday.cycle.Refusal;
import org.quarterday.cycle.RuleBook;
import org.quarterday.people.Committee;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * A committee's ladder of reminders, its quiet hours and what it does with late sections
 * (TT5, B5, E1).
 */
@Controller
@RequestMapping("/set-up/committees/{id}/rules")
class SetUpRulesController {

	private final CommitteePage page;

	private final RuleBook rules;

	private final SetUpRecord record;

	SetUpRulesController(CommitteePage page, RuleBook rules, SetUpRecord record) {
		this.page = page;
		this.rules = rules;
		this.record = record;
	}

	@GetMapping
	String form(@PathVariable String id, Model model) {
		return show(this.page.committee(id), Typed.of(this.rules.of(id)), model);
	}

	@PostMapping
	String save(@PathVariable String id, @ModelAttribute Typed typed, Principal officer, Model model,
			RedirectAttributes flash) {
		Committee committee = this.page.committee(id);
		try {
			CommitteeRules rules = typed.rules();
			this.record.of(officer.getName(), "set-up.rules-changed", committee.name() + " " + rules,
					() -> this.rules.save(id, rules));
		}
		catch (Refusal refusal) {
			model.addAttribute("problems", FormProblems.of(refusal));
			return show(committee, typed, model);
		}
		flash.addFlashAttribute("notice", "Reminders and late sections are saved. Open cycles follow at once.");
		return "redirect:/set-up/committees/" + id;
	}

	private static String show(Committee committee, Typed typed, Model model) {
		model.addAttribute("committee", committee);
		model.addAttribute("form", typed);
		model.addAttribute("policies", LatePolicy.values());
		return "console/set-up-rules";
	}

	/** What stands in the form. */
	record Typed(String before, String everyDaysLate, String deputyAfter, String directorAfter, String officerAfter,
			String unopenedAfter, String late, String quiet) {

		static Typed of(CommitteeRules rules) {
			Ladder ladder = rules.ladder();
			return new Typed(ladder.before().stream().map(String::valueOf).collect(Collectors.joining(", ")),
					String.valueOf(ladder.everyDaysLate()), String.valueOf(ladder.deputyAfter()),
					String.valueOf(ladder.directorAfter()), String.valueOf(ladder.officerAfter()),
					String.valueOf(ladder.unopenedAfter()), rules.late().name(),
					(rules.quiet() != null) ? rules.quiet().toString() : "");
		}

		CommitteeRules rules() {
			List<Integer> days = Arrays.stream(((this.before != null) ? this.before : "").split("[,;\\s]+"))
				.filter((day) -> !day.isBlank())
				.map((day) -> number("before", day))
				.toList();
			Ladder ladder = new Ladder(days, number("everyDaysLate", this.everyDaysLate),
					number("deputyAfter", this.deputyAfter), number("directorAfter", this.directorAfter),
					number("officerAfter", this.officerAfter), number("unopenedAfter", this.unopenedAfter));
			return Arrays.stream(LatePolicy.values())
				.filter((policy) -> policy.name().equals(this.late))
				.findFirst()
				.map((policy) -> new CommitteeRules(ladder, policy, hours()))
				.orElseThrow(() -> new Refusal("late", "Choose what happens to late sections"));
		}

		private QuietHours hours() {
			if (this.quiet == null || this.quiet.isBlank()) {
				return null;
			}
			try {
				return QuietHours.parse(this.quiet.replace('–', '-'));
			}
			catch (IllegalArgumentException ex) {
				throw new Refusal("quiet", "Enter hours such as 20:00-07:00, or leave it empty");
			}
		}

		private static int number(String field, String typed) {
			if (typed == null || !typed.strip().matches("[0-9]{1,3}")) {
				throw new Refusal(field, "Enter a number of working days, such as 2");
			}
			return Integer.parseInt(typed.strip());
		}

	}

}
