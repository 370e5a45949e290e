package org.quarterday.draft;

import java.util.List;

import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.Section;
import org.quarterday.meeting.Matters;
import org.quarterday.meeting.Promises;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The author says which of the promises in the text should come back (N1). */
@Controller
@RequestMapping({ "/task/{token}", "/sections/{id}" })
class PromisesController {

	private final Matters matters;

	private final Cycles cycles;

	private final Drafts drafts;

	PromisesController(Matters matters, Cycles cycles, Drafts drafts) {
		this.matters = matters;
		this.cycles = cycles;
		this.drafts = drafts;
	}

	@PostMapping("/promises")
	String keep(Access access, @RequestParam(name = "promise", defaultValue = "") List<String> chosen,
			RedirectAttributes flash) {
		Section section = this.cycles.section(access.sectionId());
		List<Promises.Promise> kept = Promises
			.in(this.drafts.load(section.id()).typed().words(), this.cycles.get(section.cycleId()).quarter())
			.stream()
			.filter((promise) -> chosen.contains(promise.sentence()))
			.toList();
		kept.forEach(
				(promise) -> this.matters.promise(section, promise, access.author().personId(), access.author().via()));
		if (!kept.isEmpty()) {
			flash.addFlashAttribute("notice", "You will be asked what became of %s when the time has come."
				.formatted((kept.size() == 1) ? "it" : "them"));
		}
		return "redirect:" + access.base();
	}

}
