package org.quarterday.console;

import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import org.quarterday.ask.TimetableDesk;
import org.quarterday.cycle.Refusal;
import org.quarterday.cycle.Replanning;
import org.quarterday.cycle.Stage;
import org.quarterday.cycle.Time;
import org.quarterday.cycle.Timetable;
import org.quarterday.cycle.TimetableChanged;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A meeting moves: old and new days first, then yes. */
@Controller
@RequestMapping("/cycles/{cycleId}/meeting")
class MeetingController {

	private final TimetablePage page;

	private final Replanning replanning;

	private final TimetableDesk desk;

	private final Clock clock;

	MeetingController(TimetablePage page, Replanning replanning, TimetableDesk desk, Clock clock) {
		this.page = page;
		this.replanning = replanning;
		this.desk = desk;
		this.clock = clock;
	}

	@GetMapping
	String form(@PathVariable UUID cycleId, Model model) {
		model.addAttribute("view", this.page.of(cycleId));
		return "console/meeting";
	}

	@PostMapping("/preview")
	String preview(@PathVariable UUID cycleId, @RequestParam(defaultValue = "") String meeting,
			@RequestParam(defaultValue = "") String reason, Model model) {
		return orAgain(cycleId, meeting, reason, model, () -> {
			LocalDate day = FormDate.read("meeting", "the meeting's new date", meeting);
			Timetable after = this.replanning.moved(cycleId, day);
			if (reason.isBlank()) {
				throw new Refusal("reason", "Enter why the meeting moves");
			}
			TimetablePage.View view = this.page.of(cycleId);
			LocalDate today = Time.today(this.clock);
			model.addAttribute("view", view);
			model.addAttribute("after", after);
			model.addAttribute("reason", reason.strip());
			model.addAttribute("moves", TimetableChanged.moves(view.cycle().timetable(), after));
			model.addAttribute("past", after.pastStages(today).stream().map(Stage::label).toList());
			model.addAttribute("tooLate", after.lastPublicationDay().isBefore(today));
			return "console/meeting-preview";
		});
	}

	@PostMapping
	String move(@PathVariable UUID cycleId, @RequestParam String meeting, @RequestParam String reason,
			Principal officer, Model model, RedirectAttributes flash) {
		return orAgain(cycleId, meeting, reason, model, () -> {
			this.desk.moveMeeting(cycleId, FormDate.read("meeting", "the meeting's new date", meeting), reason,
					officer.getName());
			flash.addFlashAttribute("notice", "The meeting has moved. Everyone concerned is being told once.");
			return "redirect:/cycles/%s/timetable".formatted(cycleId);
		});
	}

	private String orAgain(UUID cycleId, String meeting, String reason, Model model,
			java.util.function.Supplier<String> action) {
		try {
			return action.get();
		}
		catch (Refusal refusal) {
			model.addAttribute("problems", FormProblems.of(refusal));
			model.addAttribute("meeting", meeting);
			model.addAttribute("reason", reason);
			return form(cycleId, model);
		}
	}

}
