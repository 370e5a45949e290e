package org.quarterday.review;

import java.util.UUID;

import org.quarterday.cycle.Refusal;
import org.quarterday.cycle.Section;
import org.quarterday.cycle.SectionFlow;
import org.quarterday.cycle.Sections;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A reviewer gives a section to a colleague, who did not write in it either (TT7). Both
 * can decide from then on; the colleague gets the mail that a section waits.
 */
@Service
@Transactional
class Delegating {

	private final DecisionRules rules;

	private final PieceNames names;

	private final Seats seats;

	private final Sections sections;

	private final SectionFlow flow;

	private final Trail trail;

	Delegating(DecisionRules rules, PieceNames names, Seats seats, Sections sections, SectionFlow flow, Trail trail) {
		this.rules = rules;
		this.names = names;
		this.seats = seats;
		this.sections = sections;
		this.flow = flow;
		this.trail = trail;
	}

	/**
	 * @throws Refusal when the section is not the actor's to review, or the colleague is
	 * no reviewer or wrote in it
	 */
	void delegate(UUID sectionId, String actor, String colleague) {
		Section section = this.names.section(sectionId);
		this.rules.require(section, actor);
		if (this.rules.colleagues(section, actor).stream().noneMatch((person) -> person.id().equals(colleague))) {
			throw new Refusal("Choose a reviewer who did not write in this section");
		}
		Seats.Taken seat = this.rules.seat(section, actor).orElseThrow(() -> new Refusal("It waits for somebody else"));
		if (seat.seat().ofDirectors()) {
			this.sections.reassigned(sectionId, section.leadId(), section.deputyId(), colleague, actor);
		}
		else {
			this.seats.give(sectionId, seat.number(), colleague);
		}
		this.trail.record(section, actor, "review.delegated", "to " + colleague);
		this.flow.given(sectionId, colleague);
	}

}
