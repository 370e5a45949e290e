package org.quarterday.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.Principal;
import java.util.UUID;

import org.quarterday.compile.WordEdits;
import org.quarterday.cycle.Refusal;
import org.quarterday.page.Problems;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Brings back a draft that the officer edited in Word (H2, G12). */
@Controller
@RequestMapping("/cycles/{cycleId}/paper/word")
class WordEditController {

	private final WordEdits edits;

	private final OfficerEditDesk desk;

	private final Board board;

	WordEditController(WordEdits edits, OfficerEditDesk desk, Board board) {
		this.edits = edits;
		this.desk = desk;
		this.board = board;
	}

	@GetMapping
	String form(@PathVariable UUID cycleId, Model model) {
		model.addAttribute("view", this.board.of(cycleId));
		return "console/word-edit";
	}

	@PostMapping
	String bring(@PathVariable UUID cycleId, @RequestParam MultipartFile file, Principal officer, Model model) {
		try {
			String name = (file.getOriginalFilename() != null) ? file.getOriginalFilename() : "";
			UUID id = this.edits.keep(cycleId, name.replaceFirst("(?s).*[/\\\\]", ""), bytes(file), officer.getName());
			return "redirect:/cycles/%s/paper/word/%s".formatted(cycleId, id);
		}
		catch (Refusal refusal) {
			model.addAttribute("problems", new Problems().add(refusal));
			return form(cycleId, model);
		}
	}

	@GetMapping("/{id}")
	String look(@PathVariable UUID cycleId, @PathVariable UUID id, Model model) {
		model.addAttribute("view", this.board.of(cycleId));
		model.addAttribute("id", id);
		model.addAttribute("found", this.edits.compare(cycleId, id));
		return "console/word-edits";
	}

	@PostMapping("/{id}")
	String take(@PathVariable UUID cycleId, @PathVariable UUID id, Principal officer, Model model,
			RedirectAttributes flash) {
		try {
			int sections = this.desk.takeWord(cycleId, id, officer.getName());
			flash.addFlashAttribute("notice",
					"Taken over: %d %s. Their authors see your edits and send them; the reviewers approve them again."
						.formatted(sections, (sections == 1) ? "section is back" : "sections are back"));
			return "redirect:/cycles/%s/paper".formatted(cycleId);
		}
		catch (Refusal refusal) {
			model.addAttribute("problems", new Problems().add(refusal));
			return look(cycleId, id, model);
		}
	}

	private static byte[] bytes(MultipartFile file) {
		try {
			return file.getBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
