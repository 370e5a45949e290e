package org.quarterday.review;

import java.security.Principal;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.quarterday.cycle.Refusal;
import org.quarterday.cycle.Section;
import org.quarterday.cycle.SectionFlow.Decision;
import org.quarterday.cycle.SectionState;
import org.quarterday.cycle.Words;
import org.quarterday.page.TypedWords;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
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

	private final Undoing undoing;

	private final Clock clock;

	ReviewController(Reviews reviews, Undoing undoing, Clock clock) {
		this.reviews = reviews;
		this.undoing = undoing;
		this.clock = clock;
	}

	@GetMapping
	String list(Principal principal, Model model) {
		model.addAttribute("waiting", this.reviews.waiting(principal.getName()).stream().map(this::line).toList());
		return "review/list";
	}

	@GetMapping("/{id}")
	String page(@PathVariable String id, @RequestParam(required = false) String since, Principal principal,
			HttpServletRequest request, HttpServletResponse response, Model model) {
		String typed = (model.getAttribute("kept") instanceof Map<?, ?> kept) ? TypedWords.of(kept) : "";
		return unlessGivenAway(typed, response, model, () -> {
			look(id(id), principal, request);
			return show(view(id(id), principal, since), principal, model);
		});
	}

	/** Whoever wrote about a section that is somebody else's by now keeps their words. */
	private static String unlessGivenAway(String typed, HttpServletResponse response, Model model,
			Supplier<String> page) {
		try {
			return page.get();
		}
		catch (ResponseStatusException refused) {
			if (typed.isEmpty() || !(refused.getCause() instanceof ReviewQueue.NotYours)) {
				throw refused;
			}
			response.setStatus(HttpStatus.FORBIDDEN.value());
			model.addAttribute("typed", typed);
			return "review/not-yours";
		}
	}

	@PostMapping("/{id}")
	String decide(@PathVariable String id, Principal principal, @RequestParam MultiValueMap<String, String> posted,
			HttpServletResponse response, Model model, RedirectAttributes next) {
		return unlessGivenAway(TypedWords.of(posted), response, model,
				() -> decide(id, principal, posted, model, next));
	}

	private String decide(String id, Principal principal, MultiValueMap<String, String> posted, Model model,
			RedirectAttributes next) {
		String service = view(id(id), principal, null).section().serviceName();
		MarkedForm form = new MarkedForm(posted);
		try {
			Decision chosen = Stream.of(Decision.values())
				.filter((value) -> value.name().equals(form.decision()))
				.findFirst()
				.orElseThrow(() -> new Refusal("decision", "Choose whether to approve the section or return it"));
			this.reviews.mark(id(id), principal.getName(), form.marks());
			this.reviews.decide(id(id), principal.getName(), chosen, form.comment());
			Section section = view(id(id), principal, null).section();
			boolean approved = section.state() == SectionState.APPROVED;
			next.addFlashAttribute("notice", said(service, chosen, approved));
			if (this.undoing.whyNot(section, principal.getName()).isEmpty()) {
				next.addFlashAttribute("undo", id);
				next.addFlashAttribute("undoUntil",
						section.state().withReviewer() ? "everybody at this level has approved it"
								: "its author has begun to change it, or the paper is compiled with it");
			}
			return "redirect:/review";
		}
		catch (Refusal refusal) {
			ReviewView view = view(id(id), principal, null);
			model.addAttribute("problems", MarkedForm.problems(refusal, view));
			model.addAttribute("chosen", form.decision());
			model.addAttribute("comment", form.comment());
			model.addAttribute("typed", view.mayDecide() ? "" : TypedWords.of(posted));
			return show(view, principal, model);
		}
	}

	private static String said(String service, Decision chosen, boolean approved) {
		if (chosen == Decision.RETURN) {
			return "%s is returned. Its author gets your comment by email.".formatted(service);
		}
		return approved ? "%s is approved. It goes into the paper.".formatted(service)
				: "Your approval of %s is recorded. Others approve it before it goes into the paper."
					.formatted(service);
	}

	/** Keeps what is marked while somebody reads; decides nothing. */
	@PostMapping(path = "/{id}/marks", produces = "text/plain;charset=UTF-8")
	@ResponseBody
	String mark(@PathVariable String id, Principal principal, @RequestParam MultiValueMap<String, String> posted) {
		view(id(id), principal, null);
		try {
			this.reviews.mark(id(id), principal.getName(), new MarkedForm(posted).marks());
			return "Your marks are kept. Nothing goes back until you confirm.";
		}
		catch (Refusal refusal) {
			return refusal.getMessage();
		}
	}

	/** The section for the Tasklist's form: a piece of a page, without scripts. */
	@GetMapping(path = "/{id}/fragment", produces = "text/html;charset=UTF-8")
	String fragment(@PathVariable String id, @RequestParam(required = false) String since, Principal principal,
			HttpServletRequest request, HttpServletResponse response, Model model) {
		response.setHeader("Cache-Control", "no-store");
		look(id(id), principal, request);
		show(view(id(id), principal, since), principal, model);
		return "review/fragment";
	}

	private void look(UUID section, Principal principal, HttpServletRequest request) {
		view(section, principal, null);
		if (request.getMethod().equals("GET")) {
			this.reviews.opened(section, principal.getName());
		}
	}

	private String show(ReviewView view, Principal principal, Model model) {
		model.addAttribute("view", view);
		model.addAttribute("html", SafeHtml.of(view.html()));
		model.addAttribute("line", line(view.section()));
		model.addAttribute("mayUndo", this.undoing.whyNot(view.section(), principal.getName()).isEmpty());
		model.addAttribute("signedOff", this.undoing.signedOff(view.section(), principal.getName()).isPresent());
		model.addAttribute("colleagues", this.reviews.colleagues(view.section(), principal.getName()));
		model.addAttribute("officer", this.reviews.isOfficer(view.section(), principal.getName()));
		model.addAttribute("signOff", this.reviews.signOff(view.section(), principal.getName()));
		model.addAttribute("tally", view.tally());
		model.addAttribute("checks", view.checks());
		model.addAttribute("sentAt", (view.section().sentAt() != null) ? Words.moment(view.section().sentAt()) : "");
		return "review/page";
	}

	private Line line(Section section) {
		return new Line(section, this.reviews.name(section.leadId()),
				(section.reviewDue() != null) ? Words.moment(section.reviewDue()) : "",
				section.reviewOverdue(this.clock.instant()));
	}

	private ReviewView view(UUID section, Principal principal, String since) {
		try {
			return this.reviews.view(section, principal.getName(), Since.of(since));
		}
		catch (ReviewQueue.NotYours refusal) {
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
