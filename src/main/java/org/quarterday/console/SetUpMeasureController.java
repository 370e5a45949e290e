package org.quarterday.console;

import java.security.Principal;
import java.util.ArrayList;
import java.util.List;

import org.quarterday.cycle.Refusal;
import org.quarterday.figures.Aggregation;
import org.quarterday.figures.Figures;
import org.quarterday.figures.Frequency;
import org.quarterday.figures.Measure;
import org.quarterday.figures.Polarity;
import org.quarterday.figures.Tolerance;
import org.quarterday.figures.Unit;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** The form of one measure. */
@Controller
@RequestMapping("/set-up")
class SetUpMeasureController {

	private final Figures figures;

	private final MeasurePage page;

	private final SetUpRecord record;

	SetUpMeasureController(Figures figures, MeasurePage page, SetUpRecord record) {
		this.figures = figures;
		this.page = page;
		this.record = record;
	}

	@GetMapping("/add-measure")
	String add(@RequestParam(defaultValue = "") String service, Model model) {
		int position = this.figures.measures(service).stream().mapToInt(Measure::position).max().orElse(0) + 1;
		return form(null, MeasureForm.emptyFor(service, position), model);
	}

	@PostMapping("/add-measure")
	String add(@ModelAttribute("form") MeasureForm form, Principal officer, Model model, RedirectAttributes flash) {
		List<Refusal> problems = new ArrayList<>();
		Measure measure = read(form, problems);
		if (problems.isEmpty()) {
			try {
				this.record.of(officer.getName(), "set-up.measure-added", measure.name(),
						() -> this.figures.add(measure));
				flash.addFlashAttribute("notice", measure.code() + " has been added. Now its targets, if it has any.");
				return targets(measure);
			}
			catch (Refusal refusal) {
				problems.add(refusal);
			}
		}
		model.addAttribute("problems", FormProblems.of(problems));
		return form(null, form, model);
	}

	@GetMapping("/measures/edit")
	String edit(@RequestParam String code, Model model) {
		Measure measure = measure(code);
		return form(measure, MeasureForm.of(measure), model);
	}

	@PostMapping("/measures/edit")
	String edit(@ModelAttribute("form") MeasureForm form, Principal officer, Model model, RedirectAttributes flash) {
		Measure before = measure(form.code());
		List<Refusal> problems = new ArrayList<>();
		Measure measure = read(form, problems);
		if (problems.isEmpty()) {
			try {
				this.record.of(officer.getName(), "set-up.measure-changed", measure.name(),
						() -> this.figures.save(measure));
				flash.addFlashAttribute("notice", measure.code() + " has been changed.");
				return "redirect:/set-up/measures";
			}
			catch (Refusal refusal) {
				problems.add(refusal);
			}
		}
		model.addAttribute("problems", FormProblems.of(problems));
		return form(before, form, model);
	}

	private Measure read(MeasureForm form, List<Refusal> problems) {
		Measure measure = form.measure(problems);
		if (this.page.services().stream().noneMatch((service) -> service.id().equals(form.service()))) {
			problems.add(0, new Refusal("service", "Choose the service"));
		}
		this.figures.problems(measure)
			.stream()
			.filter((more) -> problems.stream().noneMatch((known) -> known.field().equals(more.field())))
			.toList()
			.forEach(problems::add);
		return measure;
	}

	private String form(Measure measure, MeasureForm form, Model model) {
		model.addAttribute("measure", measure);
		model.addAttribute("form", form);
		model.addAttribute("services", this.page.services());
		model.addAttribute("units", Unit.values());
		model.addAttribute("polarities", Polarity.values());
		model.addAttribute("kinds", Tolerance.Kind.values());
		model.addAttribute("aggregations", Aggregation.values());
		model.addAttribute("frequencies", Frequency.values());
		model.addAttribute("quarters",
				QuarterChoice.around(this.page.quarter(), form.from(), form.until(), form.comparableFrom()));
		return "console/set-up-measure";
	}

	private static String targets(Measure measure) {
		return "redirect:" + UriComponentsBuilder.fromPath("/set-up/measures/targets")
			.queryParam("code", "{code}")
			.encode()
			.buildAndExpand(measure.code())
			.toUriString();
	}

	private Measure measure(String code) {
		return this.figures.measure(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
