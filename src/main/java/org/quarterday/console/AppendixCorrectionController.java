package org.quarterday.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.Principal;
import java.util.UUID;

import org.quarterday.compile.AppendixCorrections;
import org.quarterday.compile.Replacement.State;
import org.quarterday.compile.Replacement;
import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.Refusal;
import org.quarterday.page.Problems;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Another file for a published appendix (DL9): the officer proposes it, a reviewer
 * agrees.
 */
@Controller
class AppendixCorrectionController {

	private final AppendixCorrections corrections;

	private final Cycles cycles;

	private final Board board;

	AppendixCorrectionController(AppendixCorrections corrections, Cycles cycles, Board board) {
		this.corrections = corrections;
		this.cycles = cycles;
		this.board = board;
	}

	@GetMapping("/cycles/{cycleId}/corrections/appendices/{fileId}")
	String form(@PathVariable UUID cycleId, @PathVariable UUID fileId, Model model) {
		String title = this.corrections.published(cycleId).get(fileId);
		if (title == null) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		model.addAttribute("view", this.board.of(cycleId));
		model.addAttribute("fileId", fileId);
		model.addAttribute("appendix", title);
		return "console/correct-appendix";
	}

	@PostMapping("/cycles/{cycleId}/corrections/appendices/{fileId}")
	String propose(@PathVariable UUID cycleId, @PathVariable UUID fileId, @RequestParam MultipartFile file,
			@RequestParam(defaultValue = "") String reason, Principal officer, Model model, RedirectAttributes flash) {
		try {
			String name = (file.getOriginalFilename() != null) ? file.getOriginalFilename() : "";
			this.corrections.propose(cycleId, fileId, name.replaceFirst("(?s).*[/\\\\]", ""), bytes(file), reason,
					officer.getName());
		}
		catch (Refusal refusal) {
			model.addAttribute("problems", new Problems().add(refusal));
			model.addAttribute("reason", reason);
			return form(cycleId, fileId, model);
		}
		flash.addFlashAttribute("notice", "Proposed. Its reviewer is being asked; nothing is public yet.");
		return "redirect:/cycles/%s/corrections".formatted(cycleId);
	}

	@GetMapping("/appendix-corrections/{id}")
	String look(@PathVariable UUID id, Principal person, Model model) {
		Replacement replacement = seen(id, person);
		model.addAttribute("replacement", replacement);
		model.addAttribute("cycle", this.cycles.get(replacement.cycleId()));
		model.addAttribute("asked", replacement.state() == State.PROPOSED
				&& this.corrections.asked(replacement).contains(person.getName()));
		return "console/appendix-correction";
	}

	@GetMapping("/appendix-corrections/{id}/file")
	ResponseEntity<byte[]> file(@PathVariable UUID id, Principal person) {
		Replacement replacement = seen(id, person);
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(replacement.file().kind().mediaType()))
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment()
						.filename(replacement.file().fileName(), java.nio.charset.StandardCharsets.UTF_8)
						.build()
						.toString())
			.body(this.corrections.content(id));
	}

	@PostMapping("/appendix-corrections/{id}")
	String decide(@PathVariable UUID id, @RequestParam boolean agree, @RequestParam(defaultValue = "") String comment,
			Principal person, Model model, RedirectAttributes flash) {
		seen(id, person);
		try {
			this.corrections.decide(id, agree, comment, person.getName());
		}
		catch (Refusal refusal) {
			model.addAttribute("problems", new Problems().add(refusal));
			model.addAttribute("comment", comment);
			return look(id, person, model);
		}
		flash.addFlashAttribute("notice",
				agree ? "Agreed. The officer can publish it now." : "Not agreed. The officer reads your words.");
		return "redirect:/appendix-corrections/" + id;
	}

	private Replacement seen(UUID id, Principal person) {
		Replacement replacement = this.corrections.find(id)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		if (!person.getName().equals(replacement.proposedBy())
				&& !this.corrections.asked(replacement).contains(person.getName())) {
			throw new ResponseStatusException(HttpStatus.FORBIDDEN);
		}
		return replacement;
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
