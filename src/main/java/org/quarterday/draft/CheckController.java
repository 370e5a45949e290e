package org.quarterday.draft;

import java.util.List;

import org.quarterday.cycle.Refusal;
import org.quarterday.page.Problems;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * "Check and send": the section as it will print, and the one button that sends it. While
 * something keeps it from being sent, the form says what.
 */
@Controller
@RequestMapping({ "/task/{token}", "/sections/{id}" })
class CheckController {

	private final FormPages pages;

	private final Drafts drafts;

	private final Sending sending;

	CheckController(FormPages pages, Drafts drafts, Sending sending) {
		this.pages = pages;
		this.drafts = drafts;
		this.sending = sending;
	}

	/**
	 * @param nil as with the form
	 * @param person the answer with which it was not sent; null when it was not tried
	 * @param changed there when it was not sent because it changed meanwhile
	 */
	@GetMapping("/check")
	String check(Access access, @RequestParam(required = false) String nil,
			@RequestParam(required = false) String person, @RequestParam(required = false) String changed,
			@RequestParam(required = false) String late, Model model) {
		SectionPage page = this.pages.page(access, model);
		if (!page.section().state().withAuthor()) {
			return "redirect:" + access.base();
		}
		Draft draft = this.drafts.load(access.sectionId());
		FormPages.Shown shown = FormPages.Shown.of(draft, nil != null);
		List<Refusal> refusals = shown.missing(this.sending.problems(access.sectionId(), draft.typed()));
		if (!refusals.isEmpty()) {
			return this.pages.form(page, shown, refusals, model);
		}
		if (person != null) {
			PersonAnswer.problem(person).ifPresent((problem) -> said(problem, model));
			model.addAttribute("answered", person);
		}
		else if (late != null) {
			this.pages.tooLate(page).ifPresent((refusal) -> said(refusal, model));
		}
		else if (changed != null) {
			said(Sending.changed(), model);
		}
		return this.pages.check(page, draft, model);
	}

	private static void said(Refusal refusal, Model model) {
		model.addAttribute("problems", new Problems().add(refusal));
	}

	@PostMapping("/send")
	String send(Access access, @RequestParam(defaultValue = "0") int revision,
			@RequestParam(defaultValue = "") String person, Model model) {
		try {
			this.sending.send(access.sectionId(), revision, access.author(), PersonAnswer.note(person));
			return "redirect:" + access.base() + "?done=sent";
		}
		catch (Refusal refusal) {
			SectionPage page = this.pages.page(access, model);
			if (!page.section().state().withAuthor()) {
				return "redirect:" + access.base() + "?done=again";
			}
			String why = this.pages.tooLate(page).isPresent() ? "late" : "changed";
			return "redirect:" + access.base() + "/check?"
					+ (refusal.field().equals("person") ? "person=" + PersonAnswer.word(person) : why);
		}
	}

}
