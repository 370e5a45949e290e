package org.quarterday.console;

import java.security.Principal;
import java.util.UUID;

import org.quarterday.compile.PaperCompiler;
import org.quarterday.compile.PaperSettings;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The sentence at the head of the paper, which the officer may put otherwise (G8). */
@Controller
@RequestMapping("/cycles/{cycleId}/paper/in-brief")
class InBriefController {

	private final PaperCompiler compiler;

	private final PaperSettings settings;

	private final Board board;

	InBriefController(PaperCompiler compiler, PaperSettings settings, Board board) {
		this.compiler = compiler;
		this.settings = settings;
		this.board = board;
	}

	@GetMapping
	String form(@PathVariable UUID cycleId, Model model) {
		model.addAttribute("view", this.board.of(cycleId));
		model.addAttribute("computed", this.compiler.summary(cycleId));
		model.addAttribute("summary", this.settings.summary(cycleId));
		model.addAttribute("guide", this.compiler.compile(cycleId).paper().guide());
		return "console/in-brief";
	}

	@PostMapping
	String save(@PathVariable UUID cycleId, @RequestParam(defaultValue = "") String summary, Principal officer,
			RedirectAttributes flash) {
		this.settings.setSummary(cycleId, summary, officer.getName());
		flash.addFlashAttribute("notice", summary.isBlank() ? "The paper begins with the computed sentence."
				: "The paper begins with your sentence. If the figures do not bear it out, the proof says so.");
		return "redirect:/cycles/%s/paper".formatted(cycleId);
	}

}
