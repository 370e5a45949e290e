package org.quarterday.console;

import java.security.Principal;
import java.time.Clock;
import java.util.List;

import org.quarterday.cycle.Quarter;
import org.quarterday.cycle.Time;
import org.quarterday.page.Problems;
import org.quarterday.paper.NumberStyle;
import org.quarterday.paper.StandingText;
import org.quarterday.people.Committee;
import org.quarterday.people.Committees;
import org.quarterday.people.Service;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The standing text that a committee's next cycles begin with (PA4). */
@Controller
@RequestMapping("/set-up/committees/{id}/standing-text")
class SetUpStandingTextController {

	private final CommitteePage page;

	private final Committees committees;

	private final SetUpRecord record;

	private final Clock clock;

	SetUpStandingTextController(CommitteePage page, Committees committees, SetUpRecord record, Clock clock) {
		this.page = page;
		this.committees = committees;
		this.record = record;
		this.clock = clock;
	}

	@GetMapping
	String form(@PathVariable String id, Model model) {
		Committee committee = this.page.committee(id);
		StandingText text = StandingText.fromJson(committee.standingText());
		return StandingTextPage.show(StandingRow.of(text), text, place(committee), model);
	}

	@PostMapping
	String save(@PathVariable String id, @RequestParam MultiValueMap<String, String> form, Principal officer,
			Model model, RedirectAttributes flash) {
		Committee committee = this.page.committee(id);
		StandingText stored = StandingText.fromJson(committee.standingText());
		List<StandingRow> rows = StandingRow.typed(form);
		String button = form.getOrDefault("do", List.of("save")).get(0);
		List<StandingRow> moved = StandingRow.moved(button, rows);
		if (moved != null) {
			return StandingTextPage.show(moved, stored.with(StandingTextPage.numbers(form, stored)), place(committee),
					model);
		}
		NumberStyle numbers = StandingTextPage.numbers(form, stored);
		StandingText text = StandingRow.text(rows, stored).with(numbers);
		if (button.equals("preview")) {
			model.addAttribute("preview", StandingTextPage.preview(text, place(committee)));
			return StandingTextPage.show(rows, text, place(committee), model);
		}
		Problems problems = StandingTextPage.problems(rows);
		if (problems.isAny()) {
			model.addAttribute("problems", problems);
			return StandingTextPage.show(rows, text, place(committee), model);
		}
		this.record.of(officer.getName(), "set-up.standing-text-changed", committee.name(),
				() -> this.committees.save(new Committee(id, committee.name(), committee.body(), committee.outline(),
						committee.officerId(), text.toJson(), committee.cover(), committee.stages())));
		flash.addFlashAttribute("notice", "The standing text is saved. Cycles that are open already keep theirs.");
		return "redirect:/set-up/committees/" + id;
	}

	private StandingTextPage.Place place(Committee committee) {
		Quarter quarter = Quarter.of(Time.today(this.clock)).previous();
		String base = "/set-up/committees/" + committee.id();
		return new StandingTextPage.Place(base + "/standing-text", base, committee.name(), committee.name(),
				committee.outline(), quarter, quarter.lastDay().plusDays(45),
				this.committees.services(committee.id()).stream().map(Service::name).toList());
	}

}
