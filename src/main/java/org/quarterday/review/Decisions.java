package org.quarterday.review;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.quarterday.content.Fingerprint;
import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.Refusal;
import org.quarterday.cycle.Section;
import org.quarterday.cycle.SectionFlow;
import org.quarterday.cycle.SectionFlow.Decision;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reviewers decide on sections; the officer sends approved ones back. */
@Service
@Transactional
class Decisions {

	private final DecisionRules rules;

	private final DecisionStore store;

	private final Cycles cycles;

	private final PieceDecisions pieces;

	private final SectionFlow flow;

	Decisions(DecisionRules rules, DecisionStore store, Cycles cycles, PieceDecisions pieces, SectionFlow flow) {
		this.rules = rules;
		this.store = store;
		this.cycles = cycles;
		this.pieces = pieces;
		this.flow = flow;
	}

	/**
	 * Approves or returns a section on our own page.
	 * @param comment required for a return when nothing is marked; the author gets it by
	 * email
	 * @throws Refusal when it was decided already, the actor may not decide (TT7), or the
	 * comment is missing
	 */
	void decide(UUID sectionId, String actor, Decision decision, String comment) {
		this.store.lock(sectionId);
		this.rules.require(this.cycles.section(sectionId), actor);
		DecideVia.page(actor, () -> this.flow.decide(sectionId, actor, decision, comment));
	}

	/** Keeps what the reviewer marks to go back, before the decision. */
	void mark(UUID sectionId, String actor, Map<String, String> marks) {
		this.store.lock(sectionId);
		Section section = this.cycles.section(sectionId);
		this.rules.require(section, actor);
		this.pieces.mark(section, actor, marks);
	}

	@Transactional(readOnly = true)
	List<ReviewView.Decided> of(UUID sectionId) {
		return this.store.of(sectionId)
			.stream()
			.map((row) -> new ReviewView.Decided(row.round(), row.words(), row.comment(), row.at(), row.by(),
					Fingerprint.brief(row.fingerprint())))
			.toList();
	}

}
