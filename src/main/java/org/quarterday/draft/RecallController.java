package org.quarterday.draft;

import org.quarterday.cycle.Refusal;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The author wants a section back that was sent (F8). A second button, {@code do=keep},
 * stands beside each: a scanner that presses a lone one changes nothing (LK1).
 */
@Controller
@RequestMapping({ "/task/{token}", "/sections/{id}" })
class RecallController {

	private final Recalling recalling;

	RecallController(Recalling recalling) {
		this.recalling = recalling;
	}

	@PostMapping("/recall")
	String recall(Access access, @RequestParam(name = "do", defaultValue = "") String act, RedirectAttributes next) {
		if (act.equals("keep")) {
			return "redirect:" + access.base();
		}
		return after(access, next, "It is back with you and not sent. Change it and send it again.",
				() -> this.recalling.recall(access.sectionId(), access.author()));
	}

	@PostMapping("/ask-back")
	String ask(Access access, @RequestParam(name = "do", defaultValue = "") String act, RedirectAttributes next) {
		if (act.equals("keep")) {
			return "redirect:" + access.base();
		}
		return after(access, next, "The reviewer gets your mail and can give it back in one click.",
				() -> this.recalling.ask(access.sectionId(), access.author()));
	}

	private static String after(Access access, RedirectAttributes next, String done, Runnable deed) {
		try {
			deed.run();
			next.addFlashAttribute("notice", done);
		}
		catch (Refusal refusal) {
			next.addFlashAttribute("refused", refusal.getMessage());
		}
		return "redirect:" + access.base();
	}

}
