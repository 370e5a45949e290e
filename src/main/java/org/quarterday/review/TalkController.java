package org.quarterday.review;

import java.security.Principal;
import java.util.Map;
import java.util.UUID;

import org.quarterday.cycle.Refusal;
import org.quarterday.cycle.SectionFlow.Decision;

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

	private final Undoing undoing;

	private final Reopening reopening;

	private final Reviews reviews;

	TalkController(Talking talking, Undoing undoing, Reopening reopening, Reviews reviews) {
		this.talking = talking;
		this.undoing = undoing;
		this.reopening = reopening;
		this.reviews = reviews;
	}

	@PostMapping("/undo")
	String undo(@PathVariable UUID id, Principal principal, RedirectAttributes next) {
		return after(id, Map.of(), next,
				"Your decision is taken back. The section waits for you again, as if you had not decided.",
				() -> this.undoing.undo(id, principal.getName()));
	}

	@PostMapping("/reopen")
	String reopen(@PathVariable UUID id, @RequestParam(defaultValue = "") String reason, Principal principal,
			RedirectAttributes next) {
		return after(id, Map.of("reason", reason), next,
				"The section is reopened. Its author, the officer and whoever approved it are told why.",
				() -> this.reopening.reopenAsReviewer(id, principal.getName(), reason));
	}

	/** The author asked for it back: one click returns it. */
	@PostMapping("/give-back")
	String giveBack(@PathVariable UUID id, Principal principal, RedirectAttributes next) {
		return after(id, Map.of(), next, "The section is with its author again.", () -> this.reviews.decide(id,
				principal.getName(), Decision.RETURN, "Given back because you asked for it.", Map.of()));
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

	@PostMapping("/edit")
	String edit(@PathVariable UUID id, @RequestParam String edit, Principal principal,
			@RequestParam MultiValueMap<String, String> posted, RedirectAttributes next) {
		return after(id, principal, posted, next,
				"Its author gets your words as changes to accept or to answer. Nothing is changed until then.",
				() -> this.talking.suggest(id, principal.getName(), edit,
						posted.getOrDefault("edit:" + edit, java.util.List.of("")).get(0)));
	}

	@PostMapping("/resolve")
	String resolve(@PathVariable UUID id, @RequestParam long resolve, Principal principal,
			@RequestParam MultiValueMap<String, String> posted, RedirectAttributes next) {
		return after(id, principal, posted, next, "The comment is settled.",
				() -> this.talking.resolve(id, principal.getName(), resolve));
	}

	private String after(UUID id, Principal principal, MultiValueMap<String, String> posted, RedirectAttributes next,
			String done, Runnable deed) {
		return after(id, posted.toSingleValueMap(), next, done, () -> {
			this.reviews.mark(id, principal.getName(), new MarkedForm(posted).marks());
			deed.run();
		});
	}

	/**
	 * Does it, and says so on the section's page; a refusal is said there too, beside
	 * what was typed (LK5).
	 */
	static String after(UUID id, Map<String, String> typed, RedirectAttributes next, String done, Runnable deed) {
		try {
			deed.run();
			next.addFlashAttribute("notice", done);
		}
		catch (Refusal refusal) {
			next.addFlashAttribute("told", refusal.getMessage());
			next.addFlashAttribute("kept", typed);
		}
		return "redirect:/review/" + id;
	}

}
