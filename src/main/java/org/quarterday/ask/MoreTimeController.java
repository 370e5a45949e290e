package org.quarterday.ask;

import java.security.Principal;
import java.time.LocalDate;
import java.util.UUID;

import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.Refusal;
import org.quarterday.cycle.Section;
import org.quarterday.page.Problems;
import org.quarterday.page.TypedDate;
import org.quarterday.people.Holders;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * The page on which whoever writes a section asks for more time, by the emailed link or
 * signed in. A scanner that presses its button sends nothing: it has to be filled in
 * (LK1).
 */
@Controller
class MoreTimeController {

	private final MoreTime moreTime;

	private final TimeRules rules;

	private final Invitations invitations;

	private final Cycles cycles;

	private final Holders holders;

	MoreTimeController(MoreTime moreTime, TimeRules rules, Invitations invitations, Cycles cycles, Holders holders) {
		this.moreTime = moreTime;
		this.rules = rules;
		this.invitations = invitations;
		this.cycles = cycles;
		this.holders = holders;
	}

	@GetMapping("/task/{token}/more-time")
	String byLink(@PathVariable String token, Model model) {
		return show(link(token), "", "", model);
	}

	@PostMapping("/task/{token}/more-time")
	String byLink(@PathVariable String token, @RequestParam(defaultValue = "") String wanted,
			@RequestParam(defaultValue = "") String reason, Model model) {
		return ask(link(token), wanted, reason, model);
	}

	@GetMapping("/sections/{id}/more-time")
	String signedIn(@PathVariable UUID id, Principal person, Model model) {
		return show(signedIn(id, person), "", "", model);
	}

	@PostMapping("/sections/{id}/more-time")
	String signedIn(@PathVariable UUID id, Principal person, @RequestParam(defaultValue = "") String wanted,
			@RequestParam(defaultValue = "") String reason, Model model) {
		return ask(signedIn(id, person), wanted, reason, model);
	}

	private String ask(Asker asker, String wanted, String reason, Model model) {
		try {
			LocalDate day = TypedDate.read("wanted", "the day until which you need it", wanted);
			this.moreTime.ask(asker.section(), day, reason, asker.person(), asker.via());
		}
		catch (Refusal refusal) {
			model.addAttribute("problems", new Problems().add(refusal));
			return show(asker, wanted, reason, model);
		}
		return "redirect:" + asker.base() + "/more-time";
	}

	private String show(Asker asker, String wanted, String reason, Model model) {
		Section section = this.cycles.section(asker.section());
		model.addAttribute("base", asker.base());
		model.addAttribute("section", section);
		model.addAttribute("cycle", this.cycles.get(section.cycleId()));
		model.addAttribute("open", this.moreTime.openOf(section.id()).orElse(null));
		model.addAttribute("requests", this.moreTime.of(section.id()));
		model.addAttribute("exception", this.rules.exception(section));
		model.addAttribute("wanted", wanted);
		model.addAttribute("reason", reason);
		return "ask/more-time";
	}

	private Asker link(String token) {
		return this.invitations.open(token)
			.map((invitation) -> new Asker(invitation.sectionId(), invitation.personId(), invitation.via(),
					"/task/" + token))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private Asker signedIn(UUID id, Principal person) {
		try {
			if (!this.holders.writes(this.cycles.section(id), person.getName())) {
				throw new ResponseStatusException(HttpStatus.FORBIDDEN);
			}
		}
		catch (Refusal unknown) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND, "No such section", unknown);
		}
		return new Asker(id, person.getName(), "sign-in", "/sections/" + id);
	}

	private record Asker(UUID section, String person, String via, String base) {
	}

}
