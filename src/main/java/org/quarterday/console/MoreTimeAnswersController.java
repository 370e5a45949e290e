package org.quarterday.console;

import java.security.Principal;
import java.util.UUID;

import org.quarterday.ask.MoreTime;
import org.quarterday.cycle.Refusal;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The officer grants or refuses more time with one click (B6). */
@Controller
@RequestMapping("/cycles/{cycleId}/more-time/{requestId}")
class MoreTimeAnswersController {

	private final MoreTime moreTime;

	private final CycleController page;

	MoreTimeAnswersController(MoreTime moreTime, CycleController page) {
		this.moreTime = moreTime;
		this.page = page;
	}

	@PostMapping("/grant")
	String grant(@PathVariable UUID cycleId, @PathVariable UUID requestId, Principal officer, Model model,
			RedirectAttributes flash) {
		return act(cycleId, model, () -> {
			this.moreTime.grant(requestId, officer.getName());
			flash.addFlashAttribute("notice",
					"More time is granted. Whoever asked is being told, and reminders follow.");
		});
	}

	@PostMapping("/refuse")
	String refuse(@PathVariable UUID cycleId, @PathVariable UUID requestId,
			@RequestParam(defaultValue = "") String answer, Principal officer, Model model, RedirectAttributes flash) {
		return act(cycleId, model, () -> {
			this.moreTime.refuse(requestId, answer, officer.getName());
			flash.addFlashAttribute("notice", "More time is refused. Whoever asked is being told.");
		});
	}

	private String act(UUID cycleId, Model model, Runnable action) {
		try {
			action.run();
			return "redirect:/cycles/" + cycleId;
		}
		catch (Refusal refusal) {
			model.addAttribute("problems", FormProblems.of(new Refusal(refusal.getMessage())));
			return this.page.cycle(cycleId, model);
		}
	}

}
