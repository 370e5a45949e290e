package org.quarterday.console;

import java.security.Principal;
import java.util.List;
import java.util.stream.Stream;

import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.Refusal;
import org.quarterday.cycle.Section;
import org.quarterday.people.Committees;
import org.quarterday.people.People;
import org.quarterday.people.Person;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Ends a person's part, saying first what ends with it, and begins it again. */
@Controller
@RequestMapping("/set-up/people/{id}")
class SetUpLeavingController {

	private final People people;

	private final Committees committees;

	private final Cycles cycles;

	private final SetUpRecord record;

	SetUpLeavingController(People people, Committees committees, Cycles cycles, SetUpRecord record) {
		this.people = people;
		this.committees = committees;
		this.cycles = cycles;
		this.record = record;
	}

	@GetMapping("/deactivate")
	String ask(@PathVariable String id, Model model) {
		model.addAttribute("person", person(id));
		model.addAttribute("services", this.committees.servicesOf(id));
		model.addAttribute("sections", openSections(id));
		return "console/set-up-deactivate";
	}

	@PostMapping("/deactivate")
	String deactivate(@PathVariable String id, Principal officer, Model model, RedirectAttributes flash) {
		Person person = person(id);
		try {
			if (officer.getName().equals(id)) {
				throw new Refusal("You cannot end your own part: ask another officer or administrator");
			}
			this.record.of(officer.getName(), "set-up.person-deactivated", SetUpPeopleController.words(person),
					() -> this.people.deactivate(id));
		}
		catch (Refusal refusal) {
			model.addAttribute("problems", FormProblems.of(new Refusal(refusal.getMessage())));
			return ask(id, model);
		}
		flash.addFlashAttribute("notice", person.name() + " no longer takes part. Sessions and links have ended.");
		return "redirect:/set-up/people";
	}

	@PostMapping("/reactivate")
	String reactivate(@PathVariable String id, Principal officer, RedirectAttributes flash) {
		Person person = person(id);
		this.record.of(officer.getName(), "set-up.person-reactivated", SetUpPeopleController.words(person),
				() -> this.people.reactivate(id));
		flash.addFlashAttribute("notice", person.name() + " takes part again.");
		return "redirect:/set-up/people";
	}

	/** Sections of running cycles that wait for this person, or may yet. */
	private List<Section> openSections(String id) {
		return Stream.concat(this.cycles.sectionsOfLead(id).stream(), this.cycles.sectionsOfReviewer(id).stream())
			.distinct()
			.filter((section) -> !section.state().settled())
			.filter((section) -> this.cycles.get(section.cycleId()).state().live())
			.toList();
	}

	private Person person(String id) {
		return this.people.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
