package org.quarterday.draft;

import org.quarterday.cycle.Refusal;
import org.quarterday.page.Problems;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the reviewer said, and the author's answers (F3). */
@Controller
@RequestMapping({ "/task/{token}", "/sections/{id}" })
class CommentsController {

	private final SectionPages pages;

	private final AuthorReview review;

	private final Answering answering;

	private final Accepting accepting;

	CommentsController(SectionPages pages, AuthorReview review, Answering answering, Accepting accepting) {
		this.accepting = accepting;
		this.pages = pages;
		this.review = review;
		this.answering = answering;
	}

	@GetMapping("/comments")
	String comments(Access access, @RequestParam(required = false) String done, Model model) {
		model.addAttribute("section", this.pages.of(access));
		model.addAttribute("pieces",
				this.review.of(access.sectionId()).stream().filter((piece) -> !piece.threads().isEmpty()).toList());
		if (done != null) {
			model.addAttribute("notice", "Your answer is sent to the reviewer.");
		}
		return "draft/comments";
	}

	@PostMapping("/accept")
	String accept(Access access, @RequestParam(defaultValue = "0") long thread, Model model) {
		try {
			this.accepting.accept(access.sectionId(), thread, access.author());
			return "redirect:" + access.base() + "/comments?done";
		}
		catch (Refusal refusal) {
			model.addAttribute("problems", new Problems().add("", refusal.getMessage()));
			return comments(access, null, model);
		}
	}

	@PostMapping("/comments")
	String answer(Access access, @RequestParam(defaultValue = "0") long thread,
			@RequestParam(defaultValue = "") String words, Model model) {
		try {
			this.answering.answer(access.sectionId(), thread, words, access.author());
			return "redirect:" + access.base() + "/comments?done";
		}
		catch (Refusal refusal) {
			model.addAttribute("problems", new Problems().add("answer-" + thread, refusal.getMessage()));
			model.addAttribute("typed", words);
			return comments(access, null, model);
		}
	}

}
