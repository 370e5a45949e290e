package org.quarterday.review;

import java.security.Principal;
import java.time.Clock;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.quarterday.cycle.Refusal;
import org.quarterday.cycle.Section;
import org.quarterday.cycle.SectionFlow.Decision;
import org.quarterday.cycle.Words;
import org.quarterday.page.Problems;

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

/**
 * Reviewing outside the Tasklist, for everybody whom its accessibility shuts out, and the
 * section inside the Tasklist's form. Needs sign-in (LK3).
 */
@Controller
@RequestMapping("/review")
class ReviewController {

	private final Reviews reviews;

	private final Clock clock;

	ReviewController(Reviews reviews, Clock clock) {
		this.reviews = reviews;
		this.clock = clock;
	}

	@GetMapping
	String list(Principal principal, Model model) {
		model.addAttribute("waiting", this.reviews.waiting(principal.getName()).stream().map(this::line).toList());
		return "review/list";
	}

	@GetMapping("/{id}")
	String page(@PathVariable String id, Principal principal, HttpServletRequest request, Model model) {
		UUID section = id(id);
		view(section, principal);
		if (request.getMethod().equals("GET")) {
			this.reviews.opened(section, principal.getName());
		}
		return show(view(section, principal), model);
	}

	@PostMapping("/{id}")
	String decide(@PathVariable String id, Principal principal, @RequestParam(defaultValue = "") String decision,
			@RequestParam(defaultValue = "") String comment, Model model, RedirectAttributes next) {
		ReviewView view = view(id(id), principal);
		try {
			Decision chosen = Stream.of(Decision.values())
				.filter((value) -> value.name().equals(decision))
				.findFirst()
				.orElseThrow(() -> new Refusal("decision", "Choose whether to approve the section or return it"));
			this.reviews.decide(id(id), principal.getName(), chosen, comment);
			next.addFlashAttribute("notice", (chosen == Decision.APPROVE)
					? "%s is approved. It goes into the paper.".formatted(view.section().serviceName())
					: "%s is returned. Its author gets your comment by email.".formatted(view.section().serviceName()));
			return "redirect:/review";
		}
		catch (Refusal refusal) {
			model.addAttribute("problems", new Problems().add(refusal));
			model.addAttribute("chosen", decision);
			model.addAttribute("comment", comment);
			return show(view(id(id), principal), model);
		}
	}

	/** The section for the Tasklist's form: a piece of a page, without scripts. */
	@GetMapping(path = "/{id}/fragment", produces = "text/html;charset=UTF-8")
	String fragment(@PathVariable String id, Principal principal, HttpServletResponse response, Model model) {
		response.setHeader("Cache-Control", "no-store");
		show(view(id(id), principal), model);
		return "review/fragment";
	}

	private String show(ReviewView view, Model model) {
		model.addAttribute("view", view);
		model.addAttribute("html", SafeHtml.of(view.html()));
		model.addAttribute("line", line(view.section()));
		model.addAttribute("sentAt", (view.section().sentAt() != null) ? Words.moment(view.section().sentAt()) : "");
		model.addAttribute("since", (view.changes() != null) ? Words.moment(view.changes().since()) : "");
		return "review/page";
	}

	private Line line(Section section) {
		return new Line(section, this.reviews.name(section.leadId()),
				(section.reviewDue() != null) ? Words.moment(section.reviewDue()) : "",
				section.reviewOverdue(this.clock.instant()));
	}

	private ReviewView view(UUID section, Principal principal) {
		try {
			return this.reviews.view(section, principal.getName());
		}
		catch (Decisions.NotYours refusal) {
			throw new ResponseStatusException(HttpStatus.FORBIDDEN, refusal.getMessage(), refusal);
		}
		catch (Refusal refusal) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND, refusal.getMessage(), refusal);
		}
	}

	private static UUID id(String text) {
		try {
			return UUID.fromString(text);
		}
		catch (IllegalArgumentException ex) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND, "No such section", ex);
		}
	}

	/** One section in the list. */
	record Line(Section section, String lead, String due, boolean late) {
	}

}
