package org.quarterday.review;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.Refusal;
import org.quarterday.cycle.ReportingCycle;
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

	private final FirstLook firstLook;

	private final SectionFlow flow;

	Decisions(DecisionRules rules, DecisionStore store, Cycles cycles, FirstLook firstLook, SectionFlow flow) {
		this.rules = rules;
		this.store = store;
		this.cycles = cycles;
		this.firstLook = firstLook;
		this.flow = flow;
	}

	/**
	 * Approves or returns a section on our own page.
	 * @param comment required for a return; the author gets it by email
	 * @throws Refusal when it was decided already, the actor may not decide (TT7), or the
	 * comment is missing
	 */
	void decide(UUID sectionId, String actor, Decision decision, String comment) {
		this.store.lock(sectionId);
		this.rules.require(this.cycles.section(sectionId), actor);
		DecideVia.page(actor, () -> this.flow.decide(sectionId, actor, decision, comment));
	}

	/** A reviewer opened a section that was sent: it is in review from now on. */
	void opened(UUID sectionId, String viewer) {
		this.firstLook.by(sectionId, viewer);
	}

	@Transactional(readOnly = true)
	List<ReviewView.Decided> of(UUID sectionId) {
		return this.store.of(sectionId)
			.stream()
			.map((row) -> new ReviewView.Decided(row.round(), row.words(), row.comment(), row.at(), row.by()))
			.toList();
	}

	@Transactional(readOnly = true)
	List<Section> waiting(String viewer) {
		return this.cycles.openCycles()
			.stream()
			.map(ReportingCycle::id)
			.flatMap((cycle) -> this.cycles.sections(cycle).stream())
			.filter((section) -> section.state().withReviewer() && this.rules.reviewers(section.id()).contains(viewer))
			.sorted(Comparator.comparing(Section::reviewDue))
			.toList();
	}

	/** Why this person may not decide now; empty when they may. */
	@Transactional(readOnly = true)
	String whyNot(Section section, String viewer) {
		if (section.state().withReviewer() && !this.rules.reviewers(section.id()).contains(viewer)) {
			return this.rules.authors(section).contains(viewer)
					? "You wrote in this section, so somebody else must review it"
					: "This section is for somebody else to review";
		}
		return section.state().withReviewer() ? "" : this.rules.settled(section);
	}

	@Transactional(readOnly = true)
	void requireReader(Section section, String viewer) {
		if (!this.rules.mayRead(section, viewer)) {
			throw new NotYours();
		}
	}

	/** The viewer has no part in this section. */
	static class NotYours extends Refusal {

		NotYours() {
			super("This section is not yours to review");
		}

	}

}
