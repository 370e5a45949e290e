package org.quarterday.console;

import java.security.Principal;
import java.util.UUID;

import org.quarterday.compile.OfficerComments;
import org.quarterday.cycle.Refusal;
import org.quarterday.page.Problems;
import org.quarterday.people.People;
import org.quarterday.people.Person;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the officer asks finance, legal and others for their comments (PA6, TT2). */
@Controller
@RequestMapping("/cycles/{cycleId}/paper/comments")
class CommentDeskController {

	private final OfficerComments comments;

	private final People people;

	private final Board board;

	CommentDeskController(OfficerComments comments, People people, Board board) {
		this.comments = comments;
		this.people = people;
		this.board = board;
	}

	@GetMapping
	String list(@PathVariable UUID cycleId, Model model) {
		model.addAttribute("view", this.board.of(cycleId));
		model.addAttribute("comments", this.comments.of(cycleId));
		model.addAttribute("people", this.people.all().stream().filter(Person::active).toList());
		return "console/comments";
	}

	@PostMapping
	String ask(@PathVariable UUID cycleId, @RequestParam(defaultValue = "") String field,
			@RequestParam(defaultValue = "") String person, Principal officer, Model model, RedirectAttributes flash) {
		try {
			Refusal.all(() -> OfficerComments.requireName(field), () -> person(person));
			Person asked = person(person);
			this.comments.ask(cycleId, field, asked.id(), officer.getName());
			flash.addFlashAttribute("notice", asked.name() + " is asked by mail, and reminded on the day.");
			return "redirect:/cycles/%s/paper/comments".formatted(cycleId);
		}
		catch (Refusal refusal) {
			model.addAttribute("problems", new Problems().add(refusal));
			model.addAttribute("field", field);
			model.addAttribute("person", person);
			return list(cycleId, model);
		}
	}

	private Person person(String id) {
		return this.people.find(id)
			.filter(Person::active)
			.orElseThrow(() -> new Refusal("person", "Choose who is asked"));
	}

	@PostMapping("/{id}/withdraw")
	String withdraw(@PathVariable UUID cycleId, @PathVariable UUID id, Principal officer, Model model,
			RedirectAttributes flash) {
		try {
			this.comments.withdraw(cycleId, id, officer.getName());
		}
		catch (Refusal refusal) {
			model.addAttribute("problems", new Problems().add(refusal));
			return list(cycleId, model);
		}
		flash.addFlashAttribute("notice", "Taken back. The cover sheet no longer has this field.");
		return "redirect:/cycles/%s/paper/comments".formatted(cycleId);
	}

}
