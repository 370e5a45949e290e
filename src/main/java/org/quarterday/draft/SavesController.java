package org.quarterday.draft;

import org.quarterday.content.Save;
import org.quarterday.content.Saves;
import org.quarterday.cycle.Refusal;
import org.quarterday.people.People;
import org.quarterday.people.Person;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Every save of a section: to look at, to restore, and to choose from after a clash. */
@Controller
@RequestMapping({ "/task/{token}", "/sections/{id}" })
class SavesController {

	private static final int PAGE = 30;

	private final SectionPages pages;

	private final Saves saves;

	private final Drafts drafts;

	private final People people;

	private final FormViews views;

	SavesController(SectionPages pages, Saves saves, Drafts drafts, People people, FormViews views) {
		this.pages = pages;
		this.saves = saves;
		this.drafts = drafts;
		this.people = people;
		this.views = views;
	}

	@GetMapping("/saves")
	String list(Access access, @RequestParam(name = "page", defaultValue = "1") int number, Model model) {
		model.addAttribute("section", this.pages.of(access));
		int count = this.saves.count(access.sectionId());
		int pages = Math.max(1, (count + PAGE - 1) / PAGE);
		int shown = Math.min(Math.max(number, 1), pages);
		model.addAttribute("saves",
				this.saves.page(access.sectionId(), (shown - 1) * PAGE, PAGE).stream().map(this::line).toList());
		model.addAttribute("number", shown);
		model.addAttribute("pages", pages);
		return "draft/saves";
	}

	@GetMapping("/saves/{save}")
	String one(Access access, @PathVariable("save") long id, @RequestParam(required = false) String late, Model model) {
		SectionPage page = this.pages.of(access);
		Save save = save(access, id);
		model.addAttribute("section", page);
		model.addAttribute("late", late != null);
		model.addAttribute("save", line(save));
		model.addAttribute("typed", Drafts.typed(save));
		model.addAttribute("rows", this.views.rows(page, Drafts.typed(save)));
		return "draft/save";
	}

	@PostMapping("/restore")
	String restore(Access access, @RequestParam long save,
			@RequestParam(name = "do", defaultValue = "keep") String act) {
		if (!act.equals("restore")) {
			return "redirect:" + access.base();
		}
		try {
			this.drafts.restore(access.sectionId(), save, access.author());
		}
		catch (Refusal refusal) {
			return "redirect:" + access.base();
		}
		return "redirect:" + access.base() + "?done=restored";
	}

	private Save save(Access access, long id) {
		return this.saves.find(access.sectionId(), id)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private Line line(Save save) {
		String start = save.nilReason().isBlank() ? save.words() : "Nothing to report: " + save.nilReason();
		return new Line(save.id(), FormViews.time(save.at()), FormViews.day(save.at()), name(save.by()),
				save.kind().label(), save.words().length(), start.strip().replaceAll("\\s+", " "));
	}

	private String name(String person) {
		return (person != null) ? this.people.find(person).map(Person::name).orElse(person) : "";
	}

	/** One save in the list. */
	record Line(long id, String time, String day, String by, String kind, int length, String words) {

		public String start() {
			return (this.words.length() > 140) ? this.words.substring(0, 140) + "…" : this.words;
		}

	}

}
