package org.quarterday.review;

import java.util.UUID;

import org.quarterday.cycle.Refusal;
import org.quarterday.cycle.Section;
import org.quarterday.cycle.SectionFlow;
import org.quarterday.cycle.Sections;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * An approved section goes back to its author with a reason, which everybody concerned is
 * told: by the officer, or by whoever may review it (F9).
 */
@Service
public class Reopening {

	private final DecisionStore store;

	private final DecisionTrace trace;

	private final ReopenedWords words;

	private final Sections sections;

	private final SectionFlow flow;

	Reopening(DecisionStore store, DecisionTrace trace, ReopenedWords words, Sections sections, SectionFlow flow) {
		this.store = store;
		this.trace = trace;
		this.words = words;
		this.sections = sections;
		this.flow = flow;
	}

	/**
	 * Sends it back with a comment, which the author gets by email.
	 * @throws Refusal when it is not approved, or the comment is missing
	 */
	@Transactional
	public void reopen(UUID sectionId, String officer, String comment) {
		reopen(sectionId, officer, "SEND_BACK", comment);
	}

	/** The same by a reviewer. */
	@Transactional
	void reopenAsReviewer(UUID sectionId, String reviewer, String comment) {
		this.words.requireReviewer(this.trace.section(sectionId), reviewer);
		reopen(sectionId, reviewer, "REOPEN", comment);
	}

	private void reopen(UUID sectionId, String actor, String kind, String comment) {
		if (comment == null || comment.isBlank()) {
			throw new Refusal("comment", "Say what should be changed: the author gets your comment by email");
		}
		this.store.lock(sectionId);
		Section approved = this.trace.section(sectionId);
		this.sections.reopened(sectionId);
		this.store.reopen(approved, kind, comment.strip(), this.words.now(), actor);
		this.trace.reopened(approved, actor, comment.strip());
		this.words.tellAll(approved, actor, comment.strip());
		this.flow.reopen(sectionId);
	}

}
