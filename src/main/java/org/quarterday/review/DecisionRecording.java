package org.quarterday.review;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.Refusal;
import org.quarterday.cycle.Section;
import org.quarterday.cycle.SectionFlow.Decision;
import org.quarterday.cycle.Sections;
import org.quarterday.cycle.Time;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records a decision, in the transaction that completes the reviewer's task. */
@Service
@Transactional
class DecisionRecording implements ReviewRecord {

	/** More than this is a report, not a comment. */
	static final int MOST_COMMENT = 10_000;

	private final DecisionRules rules;

	private final DecisionStore store;

	private final DecisionTrace trace;

	private final Sections sections;

	private final Clock clock;

	DecisionRecording(DecisionRules rules, DecisionStore store, DecisionTrace trace, Sections sections, Clock clock) {
		this.rules = rules;
		this.store = store;
		this.trace = trace;
		this.sections = sections;
		this.clock = clock;
	}

	@Override
	@Transactional(readOnly = true)
	public List<String> reviewersFor(UUID sectionId) {
		return this.rules.reviewers(sectionId);
	}

	@Override
	public void record(UUID sectionId, String actor, Decision decision, String comment) {
		this.store.lock(sectionId);
		Section section = this.trace.section(sectionId);
		this.rules.require(section, actor);
		String words = words(decision, comment);
		Instant now = Time.now(this.clock);
		this.store.add(sectionId, section.round(), decision.name(), words, now, actor);
		if (decision == Decision.APPROVE) {
			this.sections.approved(sectionId, actor);
			this.trace.approved(section, actor, now);
		}
		else {
			this.sections.returned(sectionId, actor);
			this.trace.returned(section, actor);
		}
	}

	private static String words(Decision decision, String comment) {
		String words = (comment != null) ? comment.strip().replace("\0", "") : "";
		if (decision == Decision.RETURN && words.isEmpty()) {
			throw new Refusal("comment", "Say what should be changed: the author gets your comment by email");
		}
		if (words.length() > MOST_COMMENT) {
			throw new Refusal("comment", "The comment has %,d characters; the most is %,d. Shorten it by %,d"
				.formatted(words.length(), MOST_COMMENT, words.length() - MOST_COMMENT));
		}
		return words;
	}

}
