package org.quarterday.console;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import org.quarterday.compile.OverlapEdits;
import org.quarterday.compile.OverlapEdits.Way;
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
class OfficerEditDesk {

	private static final String WORD = "The officer edited this section in the Word draft. Please look at the edits, change what is not right, and send it again.";

	private static final String OVERLAP = "Another section of the paper tells the same. The officer changed this one so that the paper tells it once. Please look at the change, mend what is not right, and send it again.";

	private final WordEdits word;

	private final OverlapEdits overlaps;

	private final PaperDesk desk;

	private final Reopening reopening;

	private final Drafts drafts;

	private final Cycles cycles;

	OfficerEditDesk(WordEdits word, OverlapEdits overlaps, PaperDesk desk, Reopening reopening, Drafts drafts,
			Cycles cycles) {
		this.word = word;
		this.overlaps = overlaps;
		this.desk = desk;
		this.reopening = reopening;
		this.drafts = drafts;
		this.cycles = cycles;
	}

	/**
	 * Takes over what was edited in a Word file.
	 * @return how many sections went back
	 */
	int takeWord(UUID cycleId, UUID id, String officer) {
		Map<UUID, String> edits = new LinkedHashMap<>();
		this.word.compare(cycleId, id).edits().forEach((edit) -> edits.put(edit.sectionId(), edit.words()));
		if (edits.isEmpty()) {
			throw new Refusal("Nothing in this file differs from the paper as it is now");
		}
		take(cycleId, edits, WORD, "Word draft", officer);
		return edits.size();
	}

	/**
	 * Lets two sections that tell the same tell it once (N5).
	 * @return how many sections went back
	 */
	int takeOverlap(UUID cycleId, String finding, Way way, String officer) {
		Map<UUID, String> edits = this.overlaps.of(cycleId, finding, way);
		take(cycleId, edits, OVERLAP, "overlap finder", officer);
		return edits.size();
	}

	private void take(UUID cycleId, Map<UUID, String> edits, String comment, String via, String officer) {
		if (this.cycles.get(cycleId).state() == CycleState.CHECKING) {
			this.desk.sendBack(cycleId, edits.keySet(), comment, officer);
		}
		else {
			edits.keySet().forEach((section) -> this.reopening.reopen(section, officer, comment));
		}
		edits.forEach((section, words) -> this.drafts.edited(section, words, officer, via));
	}

}
