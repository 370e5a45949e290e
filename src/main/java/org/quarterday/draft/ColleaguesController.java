package org.quarterday.draft;

import java.util.List;

import org.quarterday.cycle.Refusal;
import org.quarterday.figures.FigureSheet;
import org.quarterday.figures.Figures;
import org.quarterday.figures.Measure;
import org.quarterday.mail.LinkKey;
import org.quarterday.page.Problems;
import org.quarterday.people.Person;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Passing parts of a section to colleagues (C8): the lead stays the one who sends.
 */
@Controller
@RequestMapping({ "/task/{token}/colleagues", "/sections/{id}/colleagues" })
class ColleaguesController {

	private final SectionPages pages;

	private final Contributions contributions;

	private final Colleagues colleagues;

	private final Figures figures;

	private final SectionItems items;

	private final LinkKey key;

	ColleaguesController(SectionPages pages, Contributions contributions, Colleagues colleagues, Figures figures,
			SectionItems items, LinkKey key) {
		this.items = items;
		this.pages = pages;
		this.contributions = contributions;
		this.colleagues = colleagues;
		this.figures = figures;
		this.key = key;
	}

	@GetMapping
	String list(Access access, Model model) {
		SectionPage page = this.pages.of(access);
		model.addAttribute("section", page);
		model.addAttribute("parts", this.contributions.ofSection(access.sectionId()));
		model.addAttribute("measures", sheet(page).measures());
		model.addAttribute("items", this.items.of(access.sectionId()));
		model.addAttribute("domain", this.colleagues.domain(access.author().personId()));
		return "draft/colleagues";
	}

	@PostMapping
	String ask(Access access, Asked asked, Model model) {
		Problems problems = new Problems();
		List<String> known = sheet(this.pages.of(access)).measures().stream().map(Measure::code).toList();
		List<String> measures = asked.measures().stream().filter(known::contains).toList();
		List<PassedItem> items = this.items.of(access.sectionId())
			.stream()
			.filter((item) -> asked.items().contains(item.id()))
			.map((item) -> new PassedItem(item.id(), item.label(), item.typed(), item.typed()))
			.toList();
		Contributions.Passing passing = new Contributions.Passing(measures, items, asked.part(), asked.note());
		if (passing.nothing()) {
			problems.add("part", "Choose a figure or a paragraph, or say what new text you need");
		}
		try {
			Person colleague = this.colleagues.find(access.author().personId(), asked.name(), asked.email());
			if (!problems.isAny()) {
				this.contributions.ask(access.sectionId(), access.author(), colleague.id(), passing, this.key);
				return "redirect:" + access.base() + "/colleagues";
			}
		}
		catch (Refusal refusal) {
			problems.add(refusal);
		}
		model.addAttribute("problems", problems);
		model.addAttribute("asked", asked);
		return list(access, model);
	}

	private FigureSheet sheet(SectionPage page) {
		return this.figures.sheet(page.section().serviceId(), page.cycle().quarter());
	}

	/** What the lead typed into the form for asking. */
	record Asked(String name, String email, List<String> measures, List<String> items, String part, String note) {

		Asked {
			name = (name != null) ? name : "";
			email = (email != null) ? email : "";
			measures = (measures != null) ? measures : List.of();
			items = (items != null) ? items : List.of();
			part = (part != null) ? part : "";
			note = (note != null) ? note : "";
		}

	}

}
