package org.quarterday.draft;

import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;

import org.quarterday.figures.Figures;
import org.quarterday.figures.TypedFigure;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * A part that a lead passed to a colleague, beside what the form holds: to be taken over,
 * waited for or taken back (C8).
 */
@Controller
@RequestMapping({ "/task/{token}/colleagues/{part}", "/sections/{id}/colleagues/{part}" })
class CameBackController {

	private final SectionPages pages;

	private final Contributions contributions;

	private final TakingOver takingOver;

	private final PartReminders reminders;

	private final Figures figures;

	private final SectionItems items;

	CameBackController(SectionPages pages, Contributions contributions, TakingOver takingOver, PartReminders reminders,
			Figures figures, SectionItems items) {
		this.pages = pages;
		this.contributions = contributions;
		this.takingOver = takingOver;
		this.reminders = reminders;
		this.figures = figures;
		this.items = items;
	}

	@GetMapping
	String back(Access access, @PathVariable("part") UUID id, Model model) {
		SectionPage page = this.pages.of(access);
		Contribution part = this.contributions.get(access.sectionId(), id);
		Typed now = this.takingOver.now(access);
		model.addAttribute("section", page);
		model.addAttribute("part", part);
		Map<String, TypedFigure> came = new HashMap<>(part.typed().figures());
		came.entrySet().removeIf((figure) -> figure.getValue().equals(now.figure(figure.getKey())));
		model.addAttribute("changes", FigureChange
			.of(this.figures.sheet(page.section().serviceId(), page.cycle().quarter()), now.figures(), came));
		model.addAttribute("words", part.typed().words());
		model.addAttribute("items", CameBack.of(part, this.items.of(access.sectionId())));
		return "draft/came-back";
	}

	/** One of take, remind and revoke. */
	@PostMapping
	@Transactional
	public String decide(Access access, @PathVariable("part") UUID id,
			@RequestParam(name = "do", defaultValue = "") String act, RedirectAttributes next) {
		Contribution part = this.contributions.get(access.sectionId(), id);
		if (act.equals("revoke") && part.open()) {
			this.contributions.revoke(part, access.author());
		}
		if (act.equals("remind")) {
			next.addFlashAttribute("notice",
					this.reminders.remind(part, access.author()) ? "%s gets a reminder by email.".formatted(part.name())
							: "%s was reminded today, or has sent it back.".formatted(part.name()));
			return "redirect:" + access.base() + "/colleagues";
		}
		if (act.equals("take") && part.back()) {
			SaveOutcome outcome = this.takingOver.take(access, part);
			if (outcome instanceof SaveOutcome.Late) {
				return "redirect:" + access.base();
			}
			return "redirect:" + access.base() + "?done=taken-part";
		}
		return "redirect:" + access.base() + "/colleagues";
	}

	@ExceptionHandler
	@ResponseStatus(HttpStatus.NOT_FOUND)
	void unknown(NoSuchElementException ex) {
	}

}
