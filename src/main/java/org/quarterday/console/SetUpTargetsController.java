package org.quarterday.console;

import java.security.Principal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.quarterday.cycle.Quarter;
import org.quarterday.cycle.Refusal;
import org.quarterday.figures.Figures;
import org.quarterday.figures.Measure;
import org.quarterday.figures.MeasureTarget;
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

/** The targets of one measure, quarter by quarter: last year's, this one's, the next. */
@Controller
@RequestMapping("/set-up/measures/targets")
class SetUpTargetsController {

	private static final int YEARS = 3;

	private final Figures figures;

	private final MeasurePage page;

	private final SetUpRecord record;

	SetUpTargetsController(Figures figures, MeasurePage page, SetUpRecord record) {
		this.figures = figures;
		this.page = page;
		this.record = record;
	}

	@GetMapping
	String targets(@RequestParam String code, Model model) {
		Measure measure = measure(code);
		Map<Quarter, MeasureTarget> stored = stored(code);
		Map<Quarter, String> typed = new LinkedHashMap<>();
		quarters(stored).forEach(
				(quarter) -> typed.put(quarter, stored.containsKey(quarter) ? stored.get(quarter).typed(measure) : ""));
		return form(measure, typed, model);
	}

	@PostMapping
	String save(@RequestParam String code, @RequestParam Map<String, String> form, Principal officer, Model model,
			RedirectAttributes flash) {
		Measure measure = measure(code);
		Map<Quarter, MeasureTarget> stored = stored(code);
		Map<Quarter, String> typed = new LinkedHashMap<>();
		quarters(stored)
			.forEach((quarter) -> typed.put(quarter, form.getOrDefault("target-" + QuarterChoice.value(quarter), "")));
		Problems problems = new Problems();
		List<MeasureTarget> read = read(measure, typed, problems);
		if (problems.isAny()) {
			model.addAttribute("problems", problems);
			return form(measure, typed, model);
		}
		this.record.of(officer.getName(), "set-up.targets-changed", measure.name() + ": " + words(measure, read),
				() -> write(code, typed, read, stored));
		flash.addFlashAttribute("notice", "The targets of " + measure.code() + " are saved.");
		return "redirect:/set-up/measures";
	}

	private List<MeasureTarget> read(Measure measure, Map<Quarter, String> typed, Problems problems) {
		List<MeasureTarget> read = new ArrayList<>();
		typed.forEach((quarter, text) -> {
			try {
				if (!text.isBlank()) {
					read.add(this.figures.readTarget(measure, quarter, text));
				}
			}
			catch (Refusal refusal) {
				problems.add("target-" + QuarterChoice.value(quarter), quarter + ": " + refusal.getMessage());
			}
		});
		return read;
	}

	private void write(String code, Map<Quarter, String> typed, List<MeasureTarget> read,
			Map<Quarter, MeasureTarget> stored) {
		read.forEach(this.figures::setTarget);
		typed.forEach((quarter, text) -> {
			if (text.isBlank() && stored.containsKey(quarter)) {
				this.figures.removeTarget(code, quarter);
			}
		});
	}

	private static String words(Measure measure, List<MeasureTarget> read) {
		return read.isEmpty() ? "none"
				: String.join(", ", read.stream().map((it) -> it.quarter() + " " + it.typed(measure)).toList());
	}

	private Map<Quarter, MeasureTarget> stored(String code) {
		Map<Quarter, MeasureTarget> stored = new LinkedHashMap<>();
		this.figures.targets(code).forEach((target) -> stored.put(target.quarter(), target));
		return stored;
	}

	/**
	 * Last year's quarters, this year's, next year's, and any other that has a target.
	 */
	private List<Quarter> quarters(Map<Quarter, MeasureTarget> stored) {
		Quarter first = new Quarter(this.page.quarter().year() - 1, 1);
		return Stream.concat(stored.keySet().stream(), Stream.iterate(first, Quarter::next).limit(4L * YEARS))
			.distinct()
			.sorted()
			.toList();
	}

	private String form(Measure measure, Map<Quarter, String> typed, Model model) {
		model.addAttribute("measure", measure);
		Map<String, Map<Quarter, String>> years = new LinkedHashMap<>();
		typed.forEach((quarter, text) -> years.computeIfAbsent(quarter.yearLabel(), (year) -> new LinkedHashMap<>())
			.put(quarter, text));
		model.addAttribute("years", years);
		return "console/set-up-targets";
	}

	private Measure measure(String code) {
		return this.figures.measure(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
