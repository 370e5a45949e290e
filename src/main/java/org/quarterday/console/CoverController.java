package org.quarterday.console;

import java.security.Principal;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.quarterday.cycle.Refusal;
import org.quarterday.people.Covers;
import org.quarterday.people.People;
import org.quarterday.people.Person;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Dated cover (TT6): on one's own page, and on anybody's page of the set-up for the
 * officer.
 */
@Controller
class CoverController {

	private final Covers covers;

	private final People people;

	private final SetUpRecord record;

	CoverController(Covers covers, People people, SetUpRecord record) {
		this.covers = covers;
		this.people = people;
		this.record = record;
	}

	@GetMapping("/cover")
	String own(Principal person, Model model) {
		return show(person.getName(), "/cover", Typed.EMPTY, model);
	}

	@PostMapping("/cover")
	String addOwn(Principal person, Typed typed, Model model, RedirectAttributes flash) {
		return add(person.getName(), "/cover", typed, person, model, flash);
	}

	@PostMapping("/cover/{cover}/end")
	String endOwn(@PathVariable UUID cover, Principal person, Model model, RedirectAttributes flash) {
		return end(person.getName(), "/cover", cover, person, model, flash);
	}

	@GetMapping("/set-up/people/{id}/cover")
	String of(@PathVariable String id, Model model) {
		return show(id, "/set-up/people/" + id + "/cover", Typed.EMPTY, model);
	}

	@PostMapping("/set-up/people/{id}/cover")
	String add(@PathVariable String id, Typed typed, Principal officer, Model model, RedirectAttributes flash) {
		return add(id, "/set-up/people/" + id + "/cover", typed, officer, model, flash);
	}

	@PostMapping("/set-up/people/{id}/cover/{cover}/end")
	String end(@PathVariable String id, @PathVariable UUID cover, Principal officer, Model model,
			RedirectAttributes flash) {
		return end(id, "/set-up/people/" + id + "/cover", cover, officer, model, flash);
	}

	private String add(String id, String path, Typed typed, Principal by, Model model, RedirectAttributes flash) {
		try {
			this.record.of(by.getName(), "people.cover-set",
					"%s for %s from %s to %s".formatted(typed.cover(), id, typed.from(), typed.until()),
					() -> this.covers.add(id, typed.cover(), FormDate.read("from", "the first day", typed.from()),
							FormDate.read("until", "the last day", typed.until()), by.getName()));
		}
		catch (Refusal refusal) {
			model.addAttribute("problems", FormProblems.of(refusal));
			return show(id, path, typed, model);
		}
		flash.addFlashAttribute("notice", "Cover is set. Both can act from the first day to the last.");
		return "redirect:" + path;
	}

	private String end(String id, String path, UUID cover, Principal by, Model model, RedirectAttributes flash) {
		try {
			this.record.of(by.getName(), "people.cover-ended", id, () -> this.covers.end(id, cover));
		}
		catch (Refusal refusal) {
			model.addAttribute("problems", FormProblems.of(refusal));
			return show(id, path, Typed.EMPTY, model);
		}
		flash.addFlashAttribute("notice", "The cover has ended.");
		return "redirect:" + path;
	}

	private String show(String id, String path, Typed typed, Model model) {
		Person person = this.people.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		List<Person> all = this.people.all();
		model.addAttribute("person", person);
		model.addAttribute("own", path.equals("/cover"));
		model.addAttribute("path", path);
		model.addAttribute("form", typed);
		model.addAttribute("covers", this.covers.of(id));
		model.addAttribute("covering", this.covers.by(id));
		model.addAttribute("names", all.stream().collect(Collectors.toMap(Person::id, Person::name)));
		model.addAttribute("choices", all.stream()
			.filter((each) -> each.active() && !each.id().equals(id) && person.roles().stream().anyMatch(each::is))
			.toList());
		return "console/cover";
	}

	/** What stands in the form. */
	record Typed(String cover, String from, String until) {

		static final Typed EMPTY = new Typed("", "", "");

	}

}
