package org.quarterday.console;

import java.security.Principal;

import org.quarterday.cycle.GapWordings;
import org.quarterday.cycle.GapWordings.Wordings;
import org.quarterday.cycle.GapKind;
import org.quarterday.cycle.Refusal;
import org.quarterday.page.Problems;
import org.quarterday.people.Committee;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a committee's papers say where a section is missing (PA8). */
@Controller
@RequestMapping("/set-up/committees/{id}/wording")
class SetUpWordingController {

	private final CommitteePage page;

	private final GapWordings wordings;

	private final SetUpRecord record;

	SetUpWordingController(CommitteePage page, GapWordings wordings, SetUpRecord record) {
		this.page = page;
		this.wordings = wordings;
		this.record = record;
	}

	@GetMapping
	String form(@PathVariable String id, Model model) {
		Wordings words = this.wordings.of(this.page.committee(id).id());
		return show(id, new Form(words.gaps().get(GapKind.TO_FOLLOW), words.gaps().get(GapKind.DEFERRED), words.nil()),
				model);
	}

	@PostMapping
	String save(@PathVariable String id, Form form, Principal officer, Model model, RedirectAttributes flash) {
		Committee committee = this.page.committee(id);
		try {
			this.record.of(officer.getName(), "set-up.wording-changed",
					"%s: %s %s %s".formatted(committee.name(), form.toFollow(), form.deferred(), form.nil()),
					() -> this.wordings.save(id, form.toFollow(), form.deferred(), form.nil()));
		}
		catch (Refusal refusal) {
			model.addAttribute("problems", new Problems().add(refusal));
			return show(id, form, model);
		}
		flash.addFlashAttribute("notice", "The wording is saved. Papers that are published already keep theirs.");
		return "redirect:/set-up/committees/" + id;
	}

	private String show(String id, Form form, Model model) {
		model.addAttribute("committee", this.page.committee(id));
		model.addAttribute("typed", form);
		return "console/set-up-wording";
	}

	/** The words as typed. */
	record Form(String toFollow, String deferred, String nil) {
	}

}
