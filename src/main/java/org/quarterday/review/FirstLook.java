package org.quarterday.review;

import java.util.UUID;

import org.quarterday.cycle.Section;
import org.quarterday.cycle.SectionState;
import org.quarterday.cycle.Sections;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A reviewer takes up a section that was sent: it is in review from now on. */
@Service
@Transactional
public class FirstLook {

	private final DecisionRules rules;

	private final DecisionStore store;

	private final DecisionTrace trace;

	private final Sections sections;

	FirstLook(DecisionRules rules, DecisionStore store, DecisionTrace trace, Sections sections) {
		this.rules = rules;
		this.store = store;
		this.trace = trace;
		this.sections = sections;
	}

	/** Nothing happens when it was taken up before, or by somebody else's hand. */
	public void by(UUID sectionId, String viewer) {
		this.store.lock(sectionId);
		Section section = this.trace.section(sectionId);
		if (section.state() == SectionState.SENT && this.rules.reviewers(sectionId).contains(viewer)) {
			this.sections.opened(sectionId, viewer);
		}
	}

}
