package org.quarterday.console;

import java.security.Principal;
import java.time.LocalDate;
import java.util.UUID;

import org.quarterday.ask.CycleDesk;
import org.quarterday.cycle.Refusal;
import org.quarterday.mail.Outbox;
import org.quarterday.page.Problems;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * One section as its officer sees it: where it stands, more time, excuse, mails, record.
 */
@Controller
@RequestMapping("/cycles/{cycleId}/sections/{sectionId}")
class SectionController {

	private final Board board;

	private final CycleDesk desk;

	private final Outbox outbox;

	private final AuditPage audit;

	SectionController(Board board, CycleDesk desk, Outbox outbox, AuditPage audit) {
		this.board = board;
		this.desk = desk;
		this.outbox = outbox;
		this.audit = audit;
	}

	@GetMapping
	String section(@PathVariable UUID cycleId, @PathVariable UUID sectionId, Model model) {
		Board.View view = this.board.of(cycleId);
		model.addAttribute("view", view);
		model.addAttribute("row",
				view.rows()
					.stream()
					.filter((row) -> row.section().id().equals(sectionId))
					.findFirst()
					.orElseThrow(() -> new Refusal("There is no such section in this cycle")));
		model.addAttribute("mails", this.outbox.ofSection(sectionId));
		model.addAttribute("lines", this.audit.of(cycleId, sectionId));
		return "console/section";
	}

	@PostMapping("/extend")
	String extend(@PathVariable UUID cycleId, @PathVariable UUID sectionId, @RequestParam String due, Principal officer,
			Model model, RedirectAttributes flash) {
		return act(cycleId, sectionId, model, () -> {
			LocalDate day = FormDate.read("due", "the new due day", due);
			this.desk.extend(cycleId, sectionId, day, officer.getName());
			flash.addFlashAttribute("notice", "The section has more time. Reminders follow the new day.");
		});
	}

	@PostMapping("/excuse")
	String excuse(@PathVariable UUID cycleId, @PathVariable UUID sectionId, @RequestParam String reason,
			Principal officer, Model model, RedirectAttributes flash) {
		return act(cycleId, sectionId, model, () -> {
			this.desk.excuse(cycleId, sectionId, reason, officer.getName());
			flash.addFlashAttribute("notice", "The section is excused. Those who held it are being told.");
		});
	}

	private String act(UUID cycleId, UUID sectionId, Model model, Runnable action) {
		try {
			action.run();
			return "redirect:/cycles/%s/sections/%s".formatted(cycleId, sectionId);
		}
		catch (Refusal refusal) {
			model.addAttribute("problems", new Problems().add(refusal));
			return section(cycleId, sectionId, model);
		}
	}

}
