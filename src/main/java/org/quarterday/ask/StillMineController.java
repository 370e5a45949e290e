package org.quarterday.ask;

import java.security.Principal;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

import org.quarterday.cycle.Refusal;
import org.quarterday.page.Problems;
import org.quarterday.people.People;

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
 * "Still mine" or "not me", by the emailed link or signed in (A7). Every service has two
 * buttons, and "not me" has to be filled in: a scanner that presses a lone button says
 * nothing (LK1).
 */
@Controller
class StillMineController {

	/** What the select says for "I do not know". */
	private static final String UNKNOWN = "unknown";

	private final LeadAnswers answers;

	private final People people;

	private final PlannedMeetings meetings;

	StillMineController(LeadAnswers answers, People people, PlannedMeetings meetings) {
		this.answers = answers;
		this.people = people;
		this.meetings = meetings;
	}

	@GetMapping("/task/{token}/still-mine")
	String byLink(@PathVariable String token, Model model) {
		return show(link(token), model);
	}

	@PostMapping("/task/{token}/still-mine")
	String byLink(@PathVariable String token, @RequestParam(defaultValue = "") String mine, Model model,
			RedirectAttributes flash) {
		return mine(link(token), mine, model, flash);
	}

	@GetMapping("/task/{token}/still-mine/{id}")
	String notMeByLink(@PathVariable String token, @PathVariable UUID id, Model model) {
		return notMe(link(token), id, "", "", model);
	}

	@PostMapping("/task/{token}/still-mine/{id}")
	String notMeByLink(@PathVariable String token, @PathVariable UUID id,
			@RequestParam(defaultValue = "") String successor, @RequestParam(defaultValue = "") String words,
			Model model, RedirectAttributes flash) {
		return save(link(token), id, successor, words, model, flash);
	}

	@GetMapping("/still-mine")
	String signedIn(Principal person, Model model) {
		return show(signedIn(person), model);
	}

	@PostMapping("/still-mine")
	String signedIn(Principal person, @RequestParam(defaultValue = "") String mine, Model model,
			RedirectAttributes flash) {
		return mine(signedIn(person), mine, model, flash);
	}

	@GetMapping("/still-mine/{id}")
	String notMeSignedIn(Principal person, @PathVariable UUID id, Model model) {
		return notMe(signedIn(person), id, "", "", model);
	}

	@PostMapping("/still-mine/{id}")
	String notMeSignedIn(Principal person, @PathVariable UUID id, @RequestParam(defaultValue = "") String successor,
			@RequestParam(defaultValue = "") String words, Model model, RedirectAttributes flash) {
		return save(signedIn(person), id, successor, words, model, flash);
	}

	private String mine(Asked asked, String mine, Model model, RedirectAttributes flash) {
		List<LeadCheck> meant = asked.checks.stream()
			.filter((check) -> mine.equals("all") ? check.open() : check.id().toString().equals(mine))
			.toList();
		return orAgain(model, () -> {
			if (meant.isEmpty()) {
				throw new Refusal("Choose a service: press its button");
			}
			meant.forEach((check) -> this.answers.stillTheirs(check.id(), asked.person, asked.via));
		}, () -> {
			flash.addFlashAttribute("notice", "Thank you. Nothing else is asked of you now.");
			return "redirect:" + asked.base;
		}, () -> show(asked, model));
	}

	private String save(Asked asked, UUID id, String successor, String words, Model model, RedirectAttributes flash) {
		LeadCheck check = asked.check(id);
		return orAgain(model, () -> {
			if (successor.isEmpty()) {
				throw new Refusal("successor", "Choose who leads it now, or say that you do not know");
			}
			this.answers.notTheirs(check.id(), successor.equals(UNKNOWN) ? null : successor, words, asked.person,
					asked.via);
		}, () -> {
			flash.addFlashAttribute("notice", "Thank you. The officer has been told.");
			return "redirect:" + asked.base;
		}, () -> notMe(asked, id, successor, words, model));
	}

	private static String orAgain(Model model, Runnable action, Supplier<String> done, Supplier<String> again) {
		try {
			action.run();
			return done.get();
		}
		catch (Refusal refusal) {
			model.addAttribute("problems", new Problems().add(refusal));
			return again.get();
		}
	}

	private String show(Asked asked, Model model) {
		model.addAttribute("asked", asked);
		model.addAttribute("meetings",
				asked.checks.stream().map(LeadCheck::meetingId).distinct().map(this.meetings::get).toList());
		model.addAttribute("names", this.people.names());
		return "ask/still-mine";
	}

	private String notMe(Asked asked, UUID id, String successor, String words, Model model) {
		LeadCheck check = asked.check(id);
		model.addAttribute("asked", asked);
		model.addAttribute("check", check);
		model.addAttribute("meeting", this.meetings.get(check.meetingId()));
		model.addAttribute("names", this.people.names());
		model.addAttribute("candidates", this.answers.candidates(check));
		model.addAttribute("successor", successor);
		model.addAttribute("words", words);
		return "ask/not-me";
	}

	private Asked link(String token) {
		List<LeadCheck> checks = this.answers.byLink(token);
		if (checks.isEmpty()) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		String person = checks.get(0).personId();
		return new Asked(checks, person, this.answers.viaLink(person), "/task/" + token + "/still-mine");
	}

	private Asked signedIn(Principal person) {
		return new Asked(this.answers.asked(person.getName()), person.getName(), "sign-in", "/still-mine");
	}

	/** Who is asked what, and where the page is. */
	record Asked(List<LeadCheck> checks, String person, String via, String base) {

		/** What is asked about one meeting. */
		public List<LeadCheck> of(UUID meetingId) {
			return this.checks.stream().filter((check) -> check.meetingId().equals(meetingId)).toList();
		}

		/** Whether more than one answer is still wanted, all of the person's own. */
		public boolean several() {
			return this.checks.stream().filter(LeadCheck::open).count() > 1
					&& this.checks.stream().allMatch((check) -> check.personId().equals(this.person));
		}

		LeadCheck check(UUID id) {
			return this.checks.stream()
				.filter((check) -> check.id().equals(id))
				.findFirst()
				.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		}

	}

}
