package org.quarterday.console;

import java.security.Principal;
import java.util.UUID;

import org.quarterday.ask.TimetableDesk;
import org.quarterday.cycle.Refusal;
import org.quarterday.cycle.Stage;

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
 * The timetable of one cycle as a list and a calendar, each day adjustable with a reason,
 * and what was changed before (B2).
 */
@Controller
@RequestMapping("/cycles/{cycleId}/timetable")
class TimetableController {

	private final TimetablePage page;

	private final TimetableDesk desk;

	TimetableController(TimetablePage page, TimetableDesk desk) {
		this.page = page;
		this.desk = desk;
	}

	@GetMapping
	String timetable(@PathVariable UUID cycleId, Model model) {
		model.addAttribute("view", this.page.of(cycleId));
		return "console/timetable";
	}

	@GetMapping("/{stage}")
	String form(@PathVariable UUID cycleId, @PathVariable String stage, Model model) {
		return show(cycleId, stage(stage), "", "", model);
	}

	@PostMapping("/{stage}")
	String change(@PathVariable UUID cycleId, @PathVariable String stage, @RequestParam(defaultValue = "") String day,
			@RequestParam(defaultValue = "") String reason, Principal officer, Model model, RedirectAttributes flash) {
		try {
			this.desk.adjust(cycleId, stage(stage), FormDate.read("day", "the new day", day), reason,
					officer.getName());
		}
		catch (Refusal refusal) {
			model.addAttribute("problems", FormProblems.of(refusal));
			return show(cycleId, stage(stage), day, reason, model);
		}
		flash.addFlashAttribute("notice", "The day has moved. Those concerned are being told once.");
		return "redirect:/cycles/%s/timetable".formatted(cycleId);
	}

	private String show(UUID cycleId, Stage stage, String day, String reason, Model model) {
		model.addAttribute("view", this.page.of(cycleId));
		model.addAttribute("stage", stage);
		model.addAttribute("day", day);
		model.addAttribute("reason", reason);
		return "console/timetable-day";
	}

	private static Stage stage(String name) {
		try {
			return Stage.valueOf(name.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
		}
		catch (IllegalArgumentException ex) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
	}

}
