package org.quarterday.console;

import java.security.Principal;
import java.util.ArrayList;
import java.util.List;

import org.quarterday.cycle.Refusal;
import org.quarterday.people.People;
import org.quarterday.people.Person;
import org.quarterday.people.Role;
import org.quarterday.people.SignInCodes;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of people, and the form of one of them. */
@Controller
@RequestMapping("/set-up")
class SetUpPeopleController {

	private final People people;

	private final SetUpRecord record;

	private final SignInCodes codes;

	SetUpPeopleController(People people, SetUpRecord record, SignInCodes codes) {
		this.people = people;
		this.record = record;
		this.codes = codes;
	}

	@GetMapping("/people")
	String list(Model model) {
		List<Person> all = this.people.all();
		model.addAttribute("active", all.stream().filter(Person::active).toList());
		model.addAttribute("former", all.stream().filter((person) -> !person.active()).toList());
		return "console/set-up-people";
	}

	@GetMapping("/add-person")
	String add(Model model) {
		return form(null, PersonForm.EMPTY, model);
	}

	@PostMapping("/add-person")
	String add(@ModelAttribute("form") PersonForm form, Principal officer, Model model, RedirectAttributes flash) {
		Person person = form.person(Slug.of(form.id(), form.name(), (id) -> this.people.find(id).isPresent()));
		List<Refusal> problems = new ArrayList<>(this.people.problems(person));
		if (form.id().isBlank()) {
			problems.removeIf((problem) -> problem.field().equals("id"));
		}
		if (problems.isEmpty()) {
			try {
				this.record.of(officer.getName(), "set-up.person-added", words(person), () -> this.people.add(person));
				flash.addFlashAttribute("notice", person.name() + " has been added.");
				return "redirect:/set-up/people";
			}
			catch (Refusal refusal) {
				problems.add(refusal);
			}
		}
		model.addAttribute("problems", FormProblems.of(problems));
		return form(null, form, model);
	}

	@GetMapping("/people/{id}")
	String edit(@PathVariable String id, Model model) {
		Person person = person(id);
		return form(person, PersonForm.of(person), model);
	}

	@PostMapping("/people/{id}")
	String edit(@PathVariable String id, @ModelAttribute("form") PersonForm form, Principal officer, Model model,
			RedirectAttributes flash) {
		Person before = person(id);
		Person person = form.person(id);
		List<Refusal> problems = new ArrayList<>(this.people.problems(person));
		if (problems.isEmpty()) {
			try {
				this.record.of(officer.getName(), "set-up.person-changed", words(person),
						() -> this.people.save(person));
				flash.addFlashAttribute("notice", person.name() + " has been changed.");
				return "redirect:/set-up/people";
			}
			catch (Refusal refusal) {
				problems.add(refusal);
			}
		}
		model.addAttribute("problems", FormProblems.of(problems));
		return form(before, form, model);
	}

	private String form(Person person, PersonForm form, Model model) {
		model.addAttribute("codeAsked", person != null && this.codes.asked(person.id()));
		model.addAttribute("person", person);
		model.addAttribute("form", form);
		model.addAttribute("allRoles", Role.values());
		return "console/set-up-person";
	}

	private Person person(String id) {
		return this.people.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	/** What the audit trail keeps of a person. */
	static String words(Person person) {
		return "%s (%s), %s, roles %s".formatted(person.name(), person.id(), person.email(),
				person.roles().stream().sorted().map(Role::label).toList());
	}

}
