package org.quarterday.review;

import java.util.UUID;

import org.quarterday.content.Save;
import org.quarterday.content.Saves;
import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.Refusal;
import org.quarterday.cycle.Section;
import org.quarterday.figures.TypedFigures;
import org.quarterday.meeting.Matters;
import org.quarterday.meeting.Rehearsing;

import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * What reviewers see of the meetings: answers to members' questions, and what members may
 * ask this time (N2, N3).
 */
@ControllerAdvice(assignableTypes = ReviewController.class)
class MembersQuestions {

	private final Matters matters;

	private final Rehearsing rehearsing;

	private final Cycles cycles;

	private final Saves saves;

	MembersQuestions(Matters matters, Rehearsing rehearsing, Cycles cycles, Saves saves) {
		this.matters = matters;
		this.rehearsing = rehearsing;
		this.cycles = cycles;
		this.saves = saves;
	}

	@ModelAttribute
	void questions(@PathVariable(required = false) String id, Model model) {
		try {
			if (id != null) {
				add(this.cycles.section(UUID.fromString(id)), model);
			}
		}
		catch (IllegalArgumentException | Refusal ex) {
			// the page itself says that there is no such section
		}
	}

	private void add(Section section, Model model) {
		this.saves.latest(section.id(), Save.Kind.SENT).ifPresent((sent) -> {
			model.addAttribute("matters", this.matters.of(section));
			model.addAttribute("likely",
					this.rehearsing.questions(section, sent.words(), TypedFigures.fromJson(sent.figures())));
		});
	}

}
