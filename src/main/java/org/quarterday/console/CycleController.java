package org.quarterday.console;

import java.security.Principal;
import java.util.List;
import java.util.UUID;

import org.quarterday.ask.CycleDesk;
import org.quarterday.ask.Opening;
import org.quarterday.cycle.Refusal;
import org.quarterday.page.Problems;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One running cycle: its sections, its timetable, its mails, and what can be done. */
@Controller
@RequestMapping("/cycles/{cycleId}")
class CycleController {

	private final Board board;

	private final CyclePage page;

	private final CycleDesk desk;

	private final Opening opening;

	CycleController(Board board, CyclePage page, CycleDesk desk, Opening opening) {
		this.board = board;
		this.page = page;
		this.desk = desk;
		this.opening = opening;
	}

	@GetMapping
	String cycle(@PathVariable UUID cycleId, Model model) {
		Board.View view = this.board.of(cycleId);
		model.addAttribute("view", view);
		model.addAttribute("version", Board.version(List.of(view)));
		model.addAttribute("calls", view.open() ? RingList.of(view.rows()) : List.of());
		model.addAttribute("days", this.page.days(view.cycle()));
		model.addAttribute("addable", this.page.addable(view));
		model.addAttribute("mails", this.page.mails(cycleId));
		return "console/cycle";
	}

	@PostMapping("/services")
	String add(@PathVariable UUID cycleId, @RequestParam String service, Principal officer, Model model,
			RedirectAttributes flash) {
		return act(cycleId, model, () -> {
			String name = this.opening.add(cycleId, service, officer.getName()).serviceName();
			flash.addFlashAttribute("notice", name + " has been added, and its lead is being asked.");
		});
	}

	@GetMapping("/cancel")
	String askToCancel(@PathVariable UUID cycleId, Model model) {
		model.addAttribute("view", this.board.of(cycleId));
		return "console/cancel";
	}

	@PostMapping("/cancel")
	String cancel(@PathVariable UUID cycleId, @RequestParam String reason, Principal officer, Model model,
			RedirectAttributes flash) {
		try {
			this.desk.cancel(cycleId, reason, officer.getName());
		}
		catch (Refusal refusal) {
			model.addAttribute("problems", new Problems().add(refusal));
			model.addAttribute("reason", reason);
			return askToCancel(cycleId, model);
		}
		flash.addFlashAttribute("notice", "The cycle is cancelled. Everyone concerned is being told.");
		return "redirect:/board";
	}

	@PostMapping("/mails/{mailId}/resend")
	String resend(@PathVariable UUID cycleId, @PathVariable UUID mailId, @RequestParam(defaultValue = "") String note,
			Principal officer, Model model, RedirectAttributes flash) {
		return act(cycleId, model, () -> {
			this.page.resent(cycleId, mailId, note, officer.getName());
			flash.addFlashAttribute("notice", "The mail will be sent again, to the address that is on file now.");
		});
	}

	private String act(UUID cycleId, Model model, Runnable action) {
		try {
			action.run();
			return "redirect:/cycles/" + cycleId;
		}
		catch (Refusal refusal) {
			model.addAttribute("problems", new Problems().add(refusal));
			return cycle(cycleId, model);
		}
	}

}
