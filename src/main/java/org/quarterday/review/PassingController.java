package org.quarterday.review;

import java.security.Principal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.UUID;

import org.quarterday.cycle.Refusal;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A reviewer passes a section on, shows it to somebody, or needs more time. */
@Controller
@RequestMapping("/review/{id}")
class PassingController {

	private final Delegating delegating;

	private final Informing informing;

	private final ReviewTime moreTime;

	private final Reviews reviews;

	PassingController(Delegating delegating, Informing informing, ReviewTime moreTime, Reviews reviews) {
		this.delegating = delegating;
		this.informing = informing;
		this.moreTime = moreTime;
		this.reviews = reviews;
	}

	@PostMapping("/delegate")
	String delegate(@PathVariable UUID id, @RequestParam(defaultValue = "") String colleague, Principal principal,
			RedirectAttributes next) {
		return TalkController.after(id, Map.of(), next,
				"Your colleague is told. Until one of you decides, both of you can.",
				() -> this.delegating.delegate(id, principal.getName(), colleague));
	}

	@PostMapping("/show")
	String show(@PathVariable UUID id, @RequestParam(defaultValue = "") String colleague,
			@RequestParam(defaultValue = "") String words, Principal principal, RedirectAttributes next) {
		return TalkController.after(id, Map.of("words", words), next,
				"Your colleague is told and can read it. The decision stays with you.",
				() -> this.informing.forInformation(id, principal.getName(), colleague, words));
	}

	@PostMapping("/more-time")
	String moreTime(@PathVariable UUID id, @RequestParam(defaultValue = "") String why, Principal principal,
			RedirectAttributes next) {
		return TalkController.after(id, Map.of("why", why), next,
				"The officer is asked. Until you hear, the day stays as it is.",
				() -> this.informing.moreTime(id, principal.getName(), why));
	}

	@PostMapping("/until")
	String until(@PathVariable UUID id, @RequestParam(defaultValue = "") String day, Principal principal,
			RedirectAttributes next) {
		return TalkController.after(id, Map.of("day", day), next, "The reviewers have more time and are told.",
				() -> this.moreTime.give(this.reviews.view(id, principal.getName()).section(), principal.getName(),
						date(day)));
	}

	private static LocalDate date(String day) {
		try {
			return LocalDate.parse(day);
		}
		catch (DateTimeParseException ex) {
			throw new Refusal("Enter the new day");
		}
	}

}
