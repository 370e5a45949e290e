package org.quarterday.draft;

import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import org.quarterday.cycle.SectionLinks;
import org.quarterday.page.Problems;
import org.quarterday.page.TypedWords;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Links that open nothing: one plain page, which offers a new link to the address on file
 * (LK2).
 */
@Controller
@ControllerAdvice(basePackages = "org.quarterday.draft")
class LinkController {

	private final SectionLinks links;

	LinkController(SectionLinks links) {
		this.links = links;
	}

	@ExceptionHandler
	ModelAndView dead(AccessResolver.DeadLink link, HttpServletRequest request) {
		ModelAndView page = new ModelAndView("draft/link-gone", link.ended() ? HttpStatus.GONE : HttpStatus.NOT_FOUND);
		page.addObject("ended", link.ended());
		page.addObject("typed", link.ended() ? TypedWords.of(request.getParameterMap()) : "");
		return page;
	}

	/** Given to somebody else while its author wrote: the words are theirs to copy. */
	@ExceptionHandler
	ModelAndView givenAway(AccessResolver.NotYours refused, HttpServletRequest request) {
		String typed = request.getMethod().equals("POST") ? TypedWords.of(request.getParameterMap()) : "";
		if (typed.isEmpty()) {
			throw refused;
		}
		return new ModelAndView("draft/not-yours", Map.of("typed", typed), HttpStatus.FORBIDDEN);
	}

	@GetMapping("/task/new-link")
	String form(Model model) {
		model.addAttribute("heading", "Get a new link");
		return "draft/new-link";
	}

	@PostMapping("/task/new-link")
	String renew(@RequestParam(defaultValue = "") String email, Model model) {
		if (!email.contains("@")) {
			model.addAttribute("email", email);
			model.addAttribute("problems",
					new Problems().add("email", "Enter your work email address, such as name@example.org"));
			return form(model);
		}
		this.links.renew(email);
		model.addAttribute("asked", true);
		model.addAttribute("heading", "Look into your inbox");
		return "draft/new-link";
	}

}
