package org.quarterday.console;

import java.security.Principal;

import org.quarterday.cycle.Refusal;
import org.quarterday.page.Problems;
import org.quarterday.people.Committee;
import org.quarterday.people.Writing;
import org.quarterday.people.WritingRules;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How long a committee's sections may be, and which short forms it knows (C11, C12). */
@Controller
@RequestMapping("/set-up/committees/{id}/writing")
class SetUpWritingController {

	private final CommitteePage page;

	private final WritingRules rules;

	private final SetUpRecord record;

	SetUpWritingController(CommitteePage page, WritingRules rules, SetUpRecord record) {
		this.page = page;
		this.rules = rules;
		this.record = record;
	}

	@GetMapping
	String form(@PathVariable String id, Model model) {
		Writing writing = this.rules.of(this.page.committee(id).id());
		return show(id, new Form(words(writing.softWords()), words(writing.hardWords()), writing.shortForms()), model);
	}

	@PostMapping
	String save(@PathVariable String id, Form form, Principal officer, Model model, RedirectAttributes flash) {
		Committee committee = this.page.committee(id);
		try {
			Writing writing = form.writing();
			this.record.of(officer.getName(), "set-up.writing-changed",
					"%s: %s %s %s".formatted(committee.name(), form.softWords, form.hardWords, form.shortForms),
					() -> this.rules.save(id, writing));
		}
		catch (Refusal refusal) {
			model.addAttribute("problems", new Problems().add(refusal));
			return show(id, form, model);
		}
		flash.addFlashAttribute("notice", "Saved. Forms that are open already count by the new limits.");
		return "redirect:/set-up/committees/" + id;
	}

	private String show(String id, Form form, Model model) {
		model.addAttribute("committee", this.page.committee(id));
		model.addAttribute("typed", form);
		return "console/set-up-writing";
	}

	private static String words(Integer limit) {
		return (limit != null) ? limit.toString() : "";
	}

	/** The limits as typed. */
	record Form(String softWords, String hardWords, String shortForms) {

		Writing writing() {
			return new Writing(number("softWords", this.softWords), number("hardWords", this.hardWords),
					this.shortForms);
		}

		private static Integer number(String field, String typed) {
			if (typed == null || typed.isBlank()) {
				return null;
			}
			String plain = typed.strip().replace(",", "");
			if (!plain.matches("\\d{1,6}")) {
				throw new Refusal(field, "Enter a number of words, such as 800, or leave it empty");
			}
			return Integer.valueOf(plain);
		}

	}

}
