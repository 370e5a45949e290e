package org.quarterday.review;

import java.time.Clock;
import java.util.UUID;

import org.quarterday.cycle.Refusal;
import org.quarterday.cycle.Section;
import org.quarterday.cycle.SectionFlow;
import org.quarterday.cycle.Sections;
import org.quarterday.cycle.Time;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The officer sends an approved section back to its author. */
@Service
public class Reopening {

	private final DecisionStore store;

	private final DecisionTrace trace;

	private final Sections sections;

	private final SectionFlow flow;

	private final Clock clock;

	Reopening(DecisionStore store, DecisionTrace trace, Sections sections, SectionFlow flow, Clock clock) {
		this.store = store;
		this.trace = trace;
		this.sections = sections;
		this.flow = flow;
		this.clock = clock;
	}

	/**
	 * Sends it back with a comment, which the author gets by email.
	 * @throws Refusal when it is not approved, or the comment is missing
	 */
	@Transactional
	public void reopen(UUID sectionId, String officer, String comment) {
		if (comment == null || comment.isBlank()) {
			throw new Refusal("comment", "Say what should be changed: the author gets your comment by email");
		}
		this.store.lock(sectionId);
		Section approved = this.trace.section(sectionId);
		this.sections.reopened(sectionId);
		this.store.addReopening(approved, "SEND_BACK", comment.strip(), Time.now(this.clock), officer);
		this.trace.reopened(approved, officer);
		this.flow.reopen(sectionId);
	}

}
