package org.quarterday.console;

import java.security.Principal;
import java.util.ArrayList;
import java.util.List;

import org.quarterday.cycle.Outline;
import org.quarterday.cycle.Refusal;
import org.quarterday.people.Committee;
import org.quarterday.people.Committees;
import org.quarterday.people.Role;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of committees, and the name and rules of one of them. */
@Controller
@RequestMapping("/set-up")
class SetUpCommitteesController {

	private final Committees committees;

	private final CommitteePage page;

	private final SetUp setUp;

	private final SetUpRecord record;

	SetUpCommitteesController(Committees committees, CommitteePage page, SetUp setUp, SetUpRecord record) {
		this.committees = committees;
		this.page = page;
		this.setUp = setUp;
		this.record = record;
	}

	@GetMapping("/committees")
	String list(Model model) {
		model.addAttribute("committees", this.committees.all().stream().map(this.page::view).toList());
		return "console/set-up-committees";
	}

	@GetMapping("/committees/{id}")
	String committee(@PathVariable String id, Model model) {
		model.addAttribute("view", this.page.view(this.page.committee(id)));
		return "console/set-up-committee";
	}

	@GetMapping("/add-committee")
	String add(Model model) {
		return form(null, CommitteeForm.EMPTY, model);
	}

	@PostMapping("/add-committee")
	String add(@ModelAttribute("form") CommitteeForm form, Principal officer, Model model, RedirectAttributes flash) {
		String id = Slug.of(form.id(), form.name(), (taken) -> this.committees.find(taken).isPresent());
		List<Refusal> problems = new ArrayList<>(this.committees.problems(form.added(id)));
		if (form.id().isBlank()) {
			problems.removeIf((problem) -> problem.field().equals("id"));
		}
		if (this.committees.find(id).isPresent()) {
			problems.add(new Refusal("id", "There is a committee \"%s\" already: choose another name".formatted(id)));
		}
		if (!problems.isEmpty()) {
			model.addAttribute("problems", FormProblems.of(problems));
			return form(null, form, model);
		}
		this.record.of(officer.getName(), "set-up.committee-added", form.name(),
				() -> this.committees.save(form.added(id)));
		flash.addFlashAttribute("notice", form.name() + " has been added.");
		return "redirect:/set-up/committees/" + id;
	}

	@GetMapping("/committees/{id}/details")
	String edit(@PathVariable String id, Model model) {
		Committee committee = this.page.committee(id);
		return form(committee, CommitteeForm.of(committee), model);
	}

	@PostMapping("/committees/{id}/details")
	String edit(@PathVariable String id, @ModelAttribute("form") CommitteeForm form, Principal officer, Model model,
			RedirectAttributes flash) {
		Committee before = this.page.committee(id);
		Committee committee = form.changed(before);
		List<Refusal> problems = this.committees.problems(committee);
		if (!problems.isEmpty()) {
			model.addAttribute("problems", FormProblems.of(problems));
			return form(before, form, model);
		}
		this.record.of(officer.getName(), "set-up.committee-changed", committee.name(),
				() -> this.committees.save(committee));
		flash.addFlashAttribute("notice", "Saved. Cycles that are open already keep what they began with.");
		return "redirect:/set-up/committees/" + id;
	}

	private String form(Committee committee, CommitteeForm form, Model model) {
		model.addAttribute("committee", committee);
		model.addAttribute("form", form);
		model.addAttribute("officers", this.setUp.choices(form.officer(), Role.OFFICER));
		List<Outline> outlines = new ArrayList<>(List.of(Outline.NESTED, Outline.FLAT));
		if (committee != null && committee.outline() == Outline.AS_IS) {
			outlines.add(Outline.AS_IS);
		}
		model.addAttribute("outlines", outlines);
		return "console/set-up-committee-details";
	}

}
