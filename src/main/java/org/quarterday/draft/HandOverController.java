package org.quarterday.draft;

import org.quarterday.cycle.HandingOver;
import org.quarterday.cycle.Refusal;
import org.quarterday.page.Problems;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** "Not me": the whole task goes to somebody else (C8). */
@Controller
@RequestMapping({ "/task/{token}/hand-over", "/sections/{id}/hand-over" })
class HandOverController {

	private final SectionPages pages;

	private final HandingOver handing;

	HandOverController(SectionPages pages, HandingOver handing) {
		this.pages = pages;
		this.handing = handing;
	}

	@GetMapping
	String form(Access access, Model model) {
		return form(access, "", "", model);
	}

	@PostMapping
	String handOver(Access access, @RequestParam(defaultValue = "") String person,
			@RequestParam(defaultValue = "") String reason, Model model) {
		SectionPage before = this.pages.of(access);
		try {
			this.handing.handOver(access.sectionId(), person, reason.strip(), access.author().personId(),
					access.author().via());
		}
		catch (Refusal refusal) {
			model.addAttribute("problems", new Problems().add(refusal));
			return form(access, person, reason, model);
		}
		model.addAttribute("section", before);
		model.addAttribute("taker", this.pages.of(access).leadName());
		return "draft/handed-over";
	}

	private String form(Access access, String person, String reason, Model model) {
		SectionPage page = this.pages.of(access);
		if (!page.section().state().withAuthor()) {
			return "redirect:" + access.base();
		}
		model.addAttribute("section", page);
		model.addAttribute("candidates", this.handing.candidates(access.sectionId()));
		model.addAttribute("chosen", person);
		model.addAttribute("reason", reason);
		return "draft/hand-over";
	}

}
