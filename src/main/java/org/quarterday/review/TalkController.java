package org.quarterday.review;

import java.security.Principal;
import java.util.UUID;

import org.quarterday.cycle.Refusal;

import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What a reviewer says beside the decision. What is marked on the page comes along and is
 * kept.
 */
@Controller
@RequestMapping("/review/{id}")
class TalkController {

	private final Talking talking;

	private final Reviews reviews;

	TalkController(Talking talking, Reviews reviews) {
		this.talking = talking;
		this.reviews = reviews;
	}

	@PostMapping("/ask")
	String ask(@PathVariable UUID id, @RequestParam String ask, Principal principal,
			@RequestParam MultiValueMap<String, String> posted, RedirectAttributes next) {
		String piece = ask.equals("section") ? "" : ask;
		return after(id, principal, posted, next,
				"Your question is on its way. Nothing is returned, and you can decide at any time.",
				() -> this.talking.ask(id, principal.getName(), piece,
						posted.getOrDefault("ask:" + ask, java.util.List.of("")).get(0)));
	}

	@PostMapping("/resolve")
	String resolve(@PathVariable UUID id, @RequestParam long resolve, Principal principal,
			@RequestParam MultiValueMap<String, String> posted, RedirectAttributes next) {
		return after(id, principal, posted, next, "The comment is settled.",
				() -> this.talking.resolve(id, principal.getName(), resolve));
	}

	private String after(UUID id, Principal principal, MultiValueMap<String, String> posted, RedirectAttributes next,
			String done, Runnable deed) {
		try {
			this.reviews.mark(id, principal.getName(), new MarkedForm(posted).marks());
			deed.run();
			next.addFlashAttribute("notice", done);
		}
		catch (Refusal refusal) {
			next.addFlashAttribute("told", refusal.getMessage());
		}
		return "redirect:/review/" + id;
	}

}
