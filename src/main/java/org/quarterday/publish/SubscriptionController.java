package org.quarterday.publish;

import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.quarterday.cycle.Refusal;
import org.quarterday.mail.SubscriptionLinks;
import org.quarterday.page.Problems;
import org.quarterday.people.Committees;
import org.quarterday.publish.Subscriptions.Subscription;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * Emails about new papers: asked for here, confirmed from the mailbox, ended by one click
 * (RFC 8058). Opening a page changes nothing (LK1).
 */
@Controller
class SubscriptionController {

	private final Subscriptions subscriptions;

	private final SubscriptionLinks links;

	private final Committees committees;

	SubscriptionController(Subscriptions subscriptions, SubscriptionLinks links, Committees committees) {
		this.subscriptions = subscriptions;
		this.links = links;
		this.committees = committees;
	}

	@ModelAttribute
	void caching(HttpServletResponse response) {
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
	}

	@GetMapping("/papers/subscribe")
	String form(Model model) {
		model.addAttribute("committees", this.committees.all());
		return "papers/subscribe";
	}

	@PostMapping("/papers/subscribe")
	String subscribe(@RequestParam(defaultValue = "") String email, @RequestParam(defaultValue = "") String committee,
			Model model) {
		try {
			this.subscriptions.ask(email, committee);
		}
		catch (Refusal refusal) {
			model.addAttribute("problems", new Problems().add(refusal));
			model.addAttribute("email", email);
			model.addAttribute("committee", committee);
			return form(model);
		}
		return say("Look in your mailbox",
				"If that address is not on the list yet, an email is on its way to it. Nothing else is sent before you confirm there.",
				model);
	}

	@GetMapping("/subscriptions/{id}/{token}")
	String page(@PathVariable UUID id, @PathVariable String token, Model model) {
		if (!this.links.fits(id, token)) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		return this.subscriptions.find(id)
			.map((subscription) -> show(subscription, model))
			.orElseGet(() -> ended(model));
	}

	@PostMapping("/subscriptions/{id}/{token}")
	String decide(@PathVariable UUID id, @PathVariable String token, @RequestParam(defaultValue = "") String answer,
			Model model) {
		if (answer.equals("no")) {
			return end(id, token, model);
		}
		String page = page(id, token, model);
		if (answer.equals("yes") && this.subscriptions.find(id).isPresent()) {
			this.subscriptions.confirm(id);
			return say("You are on the list",
					"You get an email when something is published. Each has a link to stop them.", model);
		}
		return page;
	}

	/** A mail program's own button posts here, without a page before it. */
	@PostMapping("/subscriptions/{id}/{token}/end")
	String end(@PathVariable UUID id, @PathVariable String token, Model model) {
		if (!this.links.fits(id, token)) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		this.subscriptions.end(id);
		return ended(model);
	}

	@GetMapping("/subscriptions/{id}/{token}/end")
	String askToEnd(@PathVariable UUID id, @PathVariable String token, Model model) {
		return page(id, token, model);
	}

	private String show(Subscription subscription, Model model) {
		model.addAttribute("subscription", subscription);
		model.addAttribute("path", this.links.path(subscription.id()));
		return "papers/subscription";
	}

	private static String ended(Model model) {
		return say("No more emails", "Your address is deleted here.", model);
	}

	private static String say(String title, String words, Model model) {
		model.addAttribute("title", title);
		model.addAttribute("words", words);
		return "papers/said";
	}

}
