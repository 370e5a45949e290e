package org.quarterday.console;

import java.security.Principal;
import java.util.List;
import java.util.UUID;

import org.quarterday.audit.AuditTrail;
import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.Refusal;
import org.quarterday.cycle.ReportingCycle;
import org.quarterday.cycle.Section;
import org.quarterday.cycle.SectionState;
import org.quarterday.page.Problems;
import org.quarterday.paper.NumberStyle;
import org.quarterday.paper.StandingText;

import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The standing text of one running cycle. */
@Controller
@RequestMapping("/cycles/{cycleId}/standing-text")
class CycleStandingTextController {

	private final Cycles cycles;

	private final AuditTrail audit;

	private final TransactionTemplate transaction;

	CycleStandingTextController(Cycles cycles, AuditTrail audit, PlatformTransactionManager transactions) {
		this.cycles = cycles;
		this.audit = audit;
		this.transaction = new TransactionTemplate(transactions);
	}

	@GetMapping
	String form(@PathVariable UUID cycleId, Model model) {
		ReportingCycle cycle = this.cycles.get(cycleId);
		StandingText text = StandingText.fromJson(cycle.standingText());
		return StandingTextPage.show(StandingRow.of(text), text, place(cycle), model);
	}

	@PostMapping
	String save(@PathVariable UUID cycleId, @RequestParam MultiValueMap<String, String> form, Principal officer,
			Model model, RedirectAttributes flash) {
		ReportingCycle cycle = this.cycles.get(cycleId);
		StandingText stored = StandingText.fromJson(cycle.standingText());
		List<StandingRow> rows = StandingRow.typed(form);
		String button = form.getOrDefault("do", List.of("save")).get(0);
		List<StandingRow> moved = StandingRow.moved(button, rows);
		if (moved != null) {
			return StandingTextPage.show(moved, stored.with(StandingTextPage.numbers(form, stored)), place(cycle),
					model);
		}
		NumberStyle numbers = StandingTextPage.numbers(form, stored);
		StandingText text = StandingRow.text(rows, stored).with(numbers);
		if (button.equals("preview")) {
			model.addAttribute("preview", StandingTextPage.preview(text, place(cycle)));
			return StandingTextPage.show(rows, text, place(cycle), model);
		}
		Problems problems = StandingTextPage.problems(rows);
		try {
			if (!problems.isAny()) {
				store(cycle, text, officer.getName());
				flash.addFlashAttribute("notice", "The standing text of this cycle is saved.");
				return "redirect:/cycles/" + cycleId;
			}
		}
		catch (Refusal refusal) {
			problems.add(refusal);
		}
		model.addAttribute("problems", problems);
		return StandingTextPage.show(rows, text, place(cycle), model);
	}

	private void store(ReportingCycle cycle, StandingText text, String officer) {
		this.transaction.executeWithoutResult((status) -> {
			this.cycles.saveStandingText(cycle.id(), text.toJson());
			this.audit.record(officer, "sign-in", "compile.standing-text-changed", cycle.id(), null, "");
		});
	}

	private StandingTextPage.Place place(ReportingCycle cycle) {
		String base = "/cycles/" + cycle.id();
		return new StandingTextPage.Place(base + "/standing-text", base, cycle.committeeName() + ", " + cycle.quarter(),
				cycle.committeeName(), cycle.outline(), cycle.quarter(), cycle.meeting(),
				this.cycles.sections(cycle.id())
					.stream()
					.filter((section) -> section.state() != SectionState.EXCUSED)
					.map(Section::serviceName)
					.toList());
	}

}
