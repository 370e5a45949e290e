package org.quarterday.console;

import java.security.Principal;

import org.quarterday.people.People;
import org.quarterday.people.Person;
import org.quarterday.people.SignInCodes;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lets somebody in again whose telephone, and with it their sign-in code, is lost. */
@Controller
class SetUpCodeController {

	private final People people;

	private final SignInCodes codes;

	private final SetUpRecord record;

	SetUpCodeController(People people, SignInCodes codes, SetUpRecord record) {
		this.people = people;
		this.codes = codes;
		this.record = record;
	}

	@PostMapping("/set-up/people/{id}/end-code")
	String end(@PathVariable String id, Principal officer, RedirectAttributes flash) {
		Person person = this.people.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		this.record.of(officer.getName(), "set-up.code-ended", SetUpPeopleController.words(person),
				() -> this.codes.end(id));
		flash.addFlashAttribute("notice", person.name() + " signs in with the password alone.");
		return "redirect:/set-up/people";
	}

}
