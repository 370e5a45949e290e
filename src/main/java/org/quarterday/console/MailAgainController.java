package org.quarterday.console;

import java.util.UUID;

import org.quarterday.mail.MailRecord;
import org.quarterday.people.People;
import org.quarterday.people.Person;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Asks for a note before a mail is sent again (E8). */
@Controller
class MailAgainController {

	private final CyclePage page;

	private final People people;

	MailAgainController(CyclePage page, People people) {
		this.page = page;
		this.people = people;
	}

	@GetMapping("/cycles/{cycleId}/mails/{mailId}/again")
	String form(@PathVariable UUID cycleId, @PathVariable UUID mailId, Model model) {
		MailRecord mail = this.page.mails(cycleId)
			.stream()
			.filter((each) -> each.id().equals(mailId))
			.findFirst()
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		model.addAttribute("mail", mail);
		model.addAttribute("name", this.people.find(mail.personId()).map(Person::name).orElse(mail.personId()));
		return "console/mail-again";
	}

}
