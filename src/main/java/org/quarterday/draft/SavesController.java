package org.quarterday.draft;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.quarterday.content.Save;
import org.quarterday.content.Saves;
import org.quarterday.content.WordDiff;
import org.quarterday.cycle.Refusal;
import org.quarterday.figures.TypedFigure;
import org.quarterday.people.People;
import org.quarterday.people.Person;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
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

	/** Both texts of a clash (LK5). */
	@GetMapping("/compare")
	String compare(Access access, @RequestParam long save, Model model) {
		SectionPage page = this.pages.of(access);
		Draft theirs = this.drafts.load(access.sectionId());
		Save own = save(access, save);
		model.addAttribute("section", page);
		model.addAttribute("theirs", theirs);
		model.addAttribute("theirName", name(theirs.savedBy()));
		model.addAttribute("theirTime", FormViews.time(theirs.savedAt()));
		model.addAttribute("own", Drafts.typed(own));
		model.addAttribute("ownId", own.id());
		model.addAttribute("words", WordDiff.of(lines(theirs.typed().words()), lines(own.words())));
		model.addAttribute("figures", Difference.of(theirs.typed(), Drafts.typed(own)));
		return "draft/compare";
	}

	/** The author chose, field by field. */
	@PostMapping("/compare")
	String choose(Access access, @RequestParam long save, @RequestParam int revision,
			@RequestParam MultiValueMap<String, String> posted) {
		Typed own = Drafts.typed(save(access, save));
		Typed theirs = this.drafts.load(access.sectionId()).typed();
		SaveOutcome outcome = this.drafts.save(access.sectionId(), revision, Choice.of(theirs, own, posted),
				access.author());
		if (outcome instanceof SaveOutcome.Clash clash) {
			return "redirect:" + access.base() + "/compare?save=" + clash.own().id();
		}
		return "redirect:" + access.base() + "?done=saved";
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

	private static List<String> lines(String words) {
		return words.lines().filter((line) -> !line.isBlank()).toList();
	}

	/** One save in the list. */
	record Line(long id, String time, String day, String by, String kind, int length, String words) {

		public String start() {
			return (this.words.length() > 140) ? this.words.substring(0, 140) + "…" : this.words;
		}

	}

	/** A measure typed differently by two people. */
	record Difference(String code, TypedFigure theirs, TypedFigure own) {

		static List<Difference> of(Typed theirs, Typed own) {
			Map<String, Difference> found = new TreeMap<>();
			theirs.figures()
				.keySet()
				.forEach((code) -> found.put(code, new Difference(code, theirs.figure(code), own.figure(code))));
			own.figures()
				.keySet()
				.forEach((code) -> found.put(code, new Difference(code, theirs.figure(code), own.figure(code))));
			found.values().removeIf((difference) -> difference.theirs.equals(difference.own));
			return List.copyOf(found.values());
		}

		static String words(TypedFigure typed) {
			String state = (typed.state() != null) ? typed.state().label() + " " : "";
			String words = (state + typed.value() + " " + typed.reason() + " " + typed.expected() + " "
					+ typed.commentary())
				.replaceAll("\\s+", " ")
				.strip();
			return words.isEmpty() ? "Nothing typed" : words;
		}

		public String theirWords() {
			return words(this.theirs);
		}

		public String ownWords() {
			return words(this.own);
		}

	}

	/** What the author chose on the compare page. */
	private static final class Choice {

		static Typed of(Typed theirs, Typed own, MultiValueMap<String, String> posted) {
			String words = switch (String.valueOf(posted.getFirst("pick"))) {
				case "theirs" -> theirs.words();
				case "own" -> own.words();
				default -> posted.getFirst("words");
			};
			Map<String, TypedFigure> figures = new TreeMap<>(theirs.figures());
			Difference.of(theirs, own).forEach((difference) -> {
				if ("own".equals(posted.getFirst("pick:" + difference.code()))) {
					figures.put(difference.code(), difference.own());
				}
			});
			String nil = "own".equals(posted.getFirst("pickNil")) ? own.nilReason() : theirs.nilReason();
			return new Typed((words != null) ? words : own.words(), figures, nil);
		}

	}

}
