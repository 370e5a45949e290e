package org.quarterday.console;

import java.util.List;
import java.util.UUID;

import org.quarterday.compile.SectionEdit;
import org.quarterday.compile.WordEdits;
import org.quarterday.cycle.CycleState;
import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.Refusal;
import org.quarterday.draft.Drafts;
import org.quarterday.review.Reopening;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes an officer's edits over: each section goes back on the road of a section that was
 * sent back, with the edits in its working copy, so that nothing approved changes without
 * its reviewer's nod (G12).
 */
@Service
@Transactional
class WordEditDesk {

	private static final String COMMENT = "The officer edited this section in the Word draft. Please look at the edits, change what is not right, and send it again.";

	private final WordEdits edits;

	private final PaperDesk desk;

	private final Reopening reopening;

	private final Drafts drafts;

	private final Cycles cycles;

	WordEditDesk(WordEdits edits, PaperDesk desk, Reopening reopening, Drafts drafts, Cycles cycles) {
		this.edits = edits;
		this.desk = desk;
		this.reopening = reopening;
		this.drafts = drafts;
		this.cycles = cycles;
	}

	/**
	 * @return how many sections went back
	 */
	int take(UUID cycleId, UUID id, String officer) {
		List<SectionEdit> found = this.edits.compare(cycleId, id).edits();
		if (found.isEmpty()) {
			throw new Refusal("Nothing in this file differs from the paper as it is now");
		}
		List<UUID> sections = found.stream().map(SectionEdit::sectionId).toList();
		if (this.cycles.get(cycleId).state() == CycleState.CHECKING) {
			this.desk.sendBack(cycleId, sections, COMMENT, officer);
		}
		else {
			sections.forEach((section) -> this.reopening.reopen(section, officer, COMMENT));
		}
		found.forEach((edit) -> this.drafts.edited(edit.sectionId(), edit.words(), officer, "Word draft"));
		return found.size();
	}

}
