package org.quarterday.console;

import java.security.Principal;

import org.quarterday.cycle.Quarter;
import org.quarterday.cycle.Refusal;
import org.quarterday.figures.Figures;
import org.quarterday.figures.Measure;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The list of measures, and the end of one of them. A measure's code may hold a slash, so
 * it stands in the query.
 */
@Controller
@RequestMapping("/set-up/measures")
class SetUpMeasuresController {

	private final Figures figures;

	private final MeasurePage page;

	private final SetUpRecord record;

	SetUpMeasuresController(Figures figures, MeasurePage page, SetUpRecord record) {
		this.figures = figures;
		this.page = page;
		this.record = record;
	}

	@GetMapping
	String list(Model model) {
		model.addAttribute("groups", this.page.groups());
		model.addAttribute("quarter", this.page.quarter());
		return "console/set-up-measures";
	}

	@GetMapping("/end")
	String askToEnd(@RequestParam String code, Model model) {
		Measure measure = measure(code);
		model.addAttribute("measure", measure);
		model.addAttribute("results", this.figures.history(code).size());
		model.addAttribute("quarters", QuarterChoice.around(this.page.quarter(), QuarterChoice.value(measure.until())));
		if (!model.containsAttribute("last")) {
			model.addAttribute("last",
					QuarterChoice.value((measure.until() != null) ? measure.until() : this.page.quarter().previous()));
		}
		return "console/set-up-measure-end";
	}

	@PostMapping("/end")
	String retire(@RequestParam String code, @RequestParam(defaultValue = "") String last, Principal officer,
			Model model, RedirectAttributes flash) {
		Measure measure = measure(code);
		try {
			Quarter quarter = QuarterChoice.read(last);
			this.record.of(officer.getName(), "set-up.measure-retired", measure.name() + ", last quarter " + quarter,
					() -> this.figures.save(measure.withUntil(quarter)));
			flash.addFlashAttribute("notice", "%s is reported for the last time in %s.".formatted(code, quarter));
			return "redirect:/set-up/measures";
		}
		catch (Refusal refusal) {
			model.addAttribute("problems", FormProblems.of(new Refusal("last", refusal.getMessage())));
			model.addAttribute("last", last);
			return askToEnd(code, model);
		}
	}

	@PostMapping("/remove")
	String remove(@RequestParam String code, Principal officer, Model model, RedirectAttributes flash) {
		Measure measure = measure(code);
		try {
			this.record.of(officer.getName(), "set-up.measure-removed", measure.name(),
					() -> this.figures.remove(code));
			flash.addFlashAttribute("notice", code + " has been removed.");
			return "redirect:/set-up/measures";
		}
		catch (Refusal refusal) {
			model.addAttribute("problems", FormProblems.of(new Refusal("last", refusal.getMessage())));
			return askToEnd(code, model);
		}
	}

	private Measure measure(String code) {
		return this.figures.measure(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
