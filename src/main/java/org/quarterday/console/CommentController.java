package org.quarterday.console;

import java.security.Principal;
import java.util.UUID;

import org.quarterday.compile.OfficerComment;
import org.quarterday.compile.OfficerComments;
import org.quarterday.compile.PaperCompiler;
import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.Refusal;
import org.quarterday.page.Problems;
import org.quarterday.paper.HtmlWriter;

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

/** The page of a finance, legal or monitoring officer who is asked for comments. */
@Controller
@RequestMapping("/comments")
class CommentController {

	private final OfficerComments comments;

	private final PaperCompiler compiler;

	private final Cycles cycles;

	CommentController(OfficerComments comments, PaperCompiler compiler, Cycles cycles) {
		this.comments = comments;
		this.compiler = compiler;
		this.cycles = cycles;
	}

	@GetMapping
	String list(Principal person, Model model) {
		model.addAttribute("comments", this.comments.openFor(person.getName()));
		return "console/comment-list";
	}

	@GetMapping("/{id}")
	String form(@PathVariable UUID id, Principal person, Model model) {
		OfficerComment asked = own(id, person);
		if (!model.containsAttribute("comment")) {
			model.addAttribute("comment", asked.answered() ? asked.comment() : "");
		}
		model.addAttribute("asked", asked);
		model.addAttribute("cycle", this.cycles.get(asked.cycleId()));
		model.addAttribute("article", HtmlWriter.article(this.compiler.compile(asked.cycleId()).paper()));
		return "console/comment";
	}

	@PostMapping("/{id}")
	String answer(@PathVariable UUID id, @RequestParam(defaultValue = "") String comment, Principal person, Model model,
			RedirectAttributes flash) {
		own(id, person);
		try {
			this.comments.answer(id, comment, person.getName());
			flash.addFlashAttribute("notice",
					"Saved: your words are on the cover sheet. You can change them until the paper is published.");
			return "redirect:/comments/" + id;
		}
		catch (Refusal refusal) {
			model.addAttribute("problems", new Problems().add(refusal));
			model.addAttribute("comment", comment);
			return form(id, person, model);
		}
	}

	private OfficerComment own(UUID id, Principal person) {
		try {
			return this.comments.get(id, person.getName());
		}
		catch (Refusal refusal) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
	}

}
