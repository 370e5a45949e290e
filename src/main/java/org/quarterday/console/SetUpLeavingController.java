package org.quarterday.console;

import java.security.Principal;
import java.util.List;

import org.quarterday.ask.Leaving;
import org.quarterday.cycle.Refusal;
import org.quarterday.people.Committees;
import org.quarterday.people.People;
import org.quarterday.people.Person;
import org.quarterday.people.Role;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Ends a person's part, saying first what ends with it, and begins it again. */
@Controller
@RequestMapping("/set-up/people/{id}")
class SetUpLeavingController {

	private final People people;

	private final Committees committees;

	private final Leaving leaving;

	private final SetUp setUp;

	private final SetUpRecord record;

	SetUpLeavingController(People people, Committees committees, Leaving leaving, SetUp setUp, SetUpRecord record) {
		this.people = people;
		this.committees = committees;
		this.leaving = leaving;
		this.setUp = setUp;
		this.record = record;
	}

	@GetMapping("/deactivate")
	String ask(@PathVariable String id, Model model) {
		model.addAttribute("person", person(id));
		model.addAttribute("services", this.committees.servicesOf(id));
		model.addAttribute("sections", this.leaving.openSections(id));
		model.addAttribute("leads", others(id, Role.LEAD));
		model.addAttribute("reviewers", others(id, Role.REVIEWER));
		return "console/set-up-deactivate";
	}

	@PostMapping("/deactivate")
	String deactivate(@PathVariable String id, @RequestParam(defaultValue = "") String lead,
			@RequestParam(defaultValue = "") String reviewer, Principal officer, Model model,
			RedirectAttributes flash) {
		Person person = person(id);
		try {
			if (officer.getName().equals(id)) {
				throw new Refusal("You cannot end your own part: ask another officer or administrator");
			}
			this.record.of(officer.getName(), "set-up.person-deactivated", SetUpPeopleController.words(person), () -> {
				if (!lead.isEmpty() || !reviewer.isEmpty()) {
					this.leaving.move(id, orNull(lead), orNull(reviewer), officer.getName());
				}
				this.people.deactivate(id);
			});
		}
		catch (Refusal refusal) {
			model.addAttribute("problems", FormProblems.of(new Refusal(refusal.getMessage())));
			model.addAttribute("lead", lead);
			model.addAttribute("reviewer", reviewer);
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

	private List<Person> others(String id, Role role) {
		return this.setUp.choices("", role).stream().filter((person) -> !person.id().equals(id)).toList();
	}

	private static String orNull(String value) {
		return value.isEmpty() ? null : value;
	}

	private Person person(String id) {
		return this.people.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
