package org.quarterday.console;

import java.security.Principal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.quarterday.cycle.Quarter;
import org.quarterday.cycle.Refusal;
import org.quarterday.figures.Figures;
import org.quarterday.figures.Measure;
import org.quarterday.figures.Restatement;
import org.quarterday.figures.Restatements;
import org.quarterday.figures.Result;
import org.quarterday.page.Problems;

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
 * A measure's earlier figures, and the way to restate one (FG9): old, new, why and who
 * stay on record, and the next paper prints the note.
 */
@Controller
@RequestMapping("/set-up/measures/history")
class SetUpHistoryController {

	private final Figures figures;

	private final Restatements restatements;

	private final SetUpRecord record;

	SetUpHistoryController(Figures figures, Restatements restatements, SetUpRecord record) {
		this.figures = figures;
		this.restatements = restatements;
		this.record = record;
	}

	@GetMapping
	String show(@RequestParam String code, Model model) {
		Measure measure = measure(code);
		List<Result> results = new ArrayList<>(this.figures.history(code).stream().filter(Result::approved).toList());
		results.sort(Comparator.comparing(Result::quarter).reversed());
		model.addAttribute("measure", measure);
		model.addAttribute("lines", results.stream().map((result) -> line(measure, result)).toList());
		model.addAttribute("restated",
				this.restatements.of(List.of(code), results.stream().map(Result::quarter).toList()));
		return "console/set-up-history";
	}

	@PostMapping
	String restate(@RequestParam String code, @RequestParam(defaultValue = "") String quarter,
			@RequestParam(defaultValue = "") String figure, @RequestParam(defaultValue = "") String reason,
			Principal officer, Model model, RedirectAttributes flash) {
		Measure measure = measure(code);
		Optional<Quarter> chosen = quarter.isEmpty() ? Optional.empty() : Optional.of(QuarterChoice.read(quarter));
		try {
			Quarter restated = chosen.orElseThrow(() -> new Refusal("quarter", "Choose the quarter"));
			this.record.of(officer.getName(), "set-up.restated", measure.name() + ", " + restated + ": " + figure,
					() -> this.restatements.restate(measure, restated, figure, reason, officer.getName()));
			flash.addFlashAttribute("notice", "%s, %s is restated. The next paper says so.".formatted(code, restated));
			flash.addAttribute("code", code);
			return "redirect:/set-up/measures/history";
		}
		catch (Refusal refusal) {
			model.addAttribute("problems", new Problems().add(refusal));
			model.addAttribute("quarter", quarter);
			model.addAttribute("figure", figure);
			model.addAttribute("reason", reason);
			return show(code, model);
		}
	}

	private Measure measure(String code) {
		return this.figures.measure(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private static Line line(Measure measure, Result result) {
		return new Line(QuarterChoice.value(result.quarter()), result.quarter().toString(),
				(result.value() != null) ? measure.format(result.value()) : result.state().label());
	}

	/** One earlier figure. */
	record Line(String key, String quarter, String figure) {

		public String words() {
			return this.quarter + ": " + this.figure;
		}

	}

}
