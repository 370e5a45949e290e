package org.quarterday.console;

import java.security.Principal;
import java.util.List;
import java.util.UUID;

import org.quarterday.cycle.Refusal;
import org.quarterday.page.Problems;
import org.quarterday.publish.Withdrawals;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes published papers off the public site, in an emergency only (DL9). */
@Controller
@RequestMapping("/cycles/{cycleId}/withdraw")
class WithdrawController {

	private final Board board;

	private final PaperDesk desk;

	private final Withdrawals withdrawals;

	WithdrawController(Board board, PaperDesk desk, Withdrawals withdrawals) {
		this.board = board;
		this.desk = desk;
		this.withdrawals = withdrawals;
	}

	@GetMapping
	String ask(@PathVariable UUID cycleId, Model model) {
		model.addAttribute("view", this.board.of(cycleId));
		model.addAttribute("published",
				this.desk.published(cycleId).stream().filter((paper) -> !paper.withdrawn()).toList());
		return "console/withdraw";
	}

	@PostMapping
	String withdraw(@PathVariable UUID cycleId, @RequestParam(required = false) List<UUID> papers,
			@RequestParam String reason, Principal officer, Model model, RedirectAttributes flash) {
		try {
			this.withdrawals.withdraw(cycleId, papers, reason, officer.getName());
		}
		catch (Refusal refusal) {
			model.addAttribute("problems", new Problems().add(refusal));
			model.addAttribute("reason", reason);
			model.addAttribute("chosen", (papers != null) ? papers : List.of());
			return ask(cycleId, model);
		}
		flash.addFlashAttribute("notice", "Withdrawn. Its addresses now give the day and your reason.");
		return "redirect:/cycles/%s/paper".formatted(cycleId);
	}

}
