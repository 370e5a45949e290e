package org.quarterday.draft;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.Quarter;
import org.quarterday.cycle.ReportingCycle;
import org.quarterday.cycle.Refusal;
import org.quarterday.cycle.Section;
import org.quarterday.cycle.Words;
import org.quarterday.figures.FigureRow;
import org.quarterday.figures.Figures;
import org.quarterday.figures.TypedFigure;
import org.quarterday.page.Problems;
import org.quarterday.people.People;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What a colleague's link opens: the part that a lead passed on, and nothing else of the
 * section. GET changes nothing (LK1).
 */
@Controller
@RequestMapping("/task/{token}/part")
class PartController {

	private final Contributions contributions;

	private final Cycles cycles;

	private final Figures figures;

	private final People people;

	PartController(Contributions contributions, Cycles cycles, Figures figures, People people) {
		this.contributions = contributions;
		this.cycles = cycles;
		this.figures = figures;
		this.people = people;
	}

	@GetMapping
	String open(@PathVariable String token, @RequestParam(required = false) String done, Model model) {
		Contribution part = part(token);
		if ("saved".equals(done)) {
			model.addAttribute("notice",
					part.back() ? "Saved. The lead sees the change." : "Saved. It is not sent back yet.");
		}
		return show(part, token, part.typed(), part.items(), model);
	}

	@PostMapping
	String save(@PathVariable String token, @RequestParam(name = "do", defaultValue = "save") String act,
			@RequestParam MultiValueMap<String, String> posted, Model model) {
		Contribution part = part(token);
		Typed typed = only(part, new TypedForm(posted).typed());
		List<PassedItem> items = part.items()
			.stream()
			.map((item) -> posted.containsKey(item.field()) ? item.with(posted.getFirst(item.field())) : item)
			.toList();
		boolean back = act.equals("back");
		Problems problems = new Problems();
		if (back) {
			check(part, typed, items, problems);
		}
		try {
			this.contributions.save(part, typed, items, back && !problems.isAny());
		}
		catch (Refusal refusal) {
			problems.add("", refusal.getMessage());
		}
		if (problems.isAny()) {
			model.addAttribute("problems", problems);
			return show(part, token, typed, items, model);
		}
		return "redirect:/task/" + token + "/part" + (back ? "" : "?done=saved");
	}

	/** Nothing but the passed figures, items and words is read, whatever was posted. */
	private static Typed only(Contribution part, Typed typed) {
		Map<String, TypedFigure> figures = new HashMap<>(typed.figures());
		figures.keySet().retainAll(part.measures());
		return new Typed(part.part().isEmpty() ? "" : typed.words(), figures, "");
	}

	private void check(Contribution part, Typed typed, List<PassedItem> items, Problems problems) {
		List<FigureField> fields = fields(part, typed);
		this.figures.check(section(part).serviceId(), quarter(part), typed.figures())
			.stream()
			.filter((error) -> part.measures().contains(error.code()))
			.forEach((error) -> fields.stream()
				.filter((field) -> field.code().equals(error.code()))
				.findFirst()
				.ifPresent((field) -> problems.add(field.id(error.field()), error.message())));
		items.stream()
			.filter((item) -> item.words().isBlank())
			.forEach((item) -> problems.add(item.id(),
					"Write paragraph %s, or tell the lead that it can go".formatted(item.label())));
		if (!part.part().isEmpty() && typed.words().isBlank()) {
			problems.add("words", "Write the text, or tell the lead that there is none");
		}
	}

	private List<FigureField> fields(Contribution part, Typed typed) {
		List<FigureRow> rows = this.figures.view(section(part).serviceId(), quarter(part), typed.figures())
			.stream()
			.filter((row) -> part.measures().contains(row.code()))
			.toList();
		return java.util.stream.IntStream.range(0, rows.size())
			.mapToObj((at) -> FigureField.of(at + 1, rows.get(at)))
			.toList();
	}

	private String show(Contribution part, String token, Typed typed, List<PassedItem> items, Model model) {
		Section section = section(part);
		ReportingCycle cycle = this.cycles.get(section.cycleId());
		model.addAttribute("part", part);
		model.addAttribute("typed", typed);
		model.addAttribute("items", items);
		model.addAttribute("section", section);
		model.addAttribute("cycle", cycle);
		model.addAttribute("lead", this.people.person(part.askedBy()));
		model.addAttribute("due", Words.moment(section.draftDue()));
		model.addAttribute("address", "/task/" + token + "/part");
		model.addAttribute("figures", fields(part, typed));
		model.addAttribute("open", part.open() && section.state().withAuthor());
		return "draft/part";
	}

	private Contribution part(String token) {
		return this.contributions.open(token)
			.orElseThrow(() -> new AccessResolver.DeadLink(this.contributions.ended(token)));
	}

	private Section section(Contribution part) {
		return this.cycles.section(part.sectionId());
	}

	private Quarter quarter(Contribution part) {
		return this.cycles.get(section(part).cycleId()).quarter();
	}

}
