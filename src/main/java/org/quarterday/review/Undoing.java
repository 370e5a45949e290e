package org.quarterday.review;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.quarterday.content.Save;
import org.quarterday.cycle.CycleState;
import org.quarterday.cycle.Refusal;
import org.quarterday.cycle.Section;
import org.quarterday.cycle.SectionFlow;
import org.quarterday.cycle.SectionState;
import org.quarterday.cycle.Sections;
import org.quarterday.cycle.Words;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A reviewer takes a decision back until the next step has begun: the author began to
 * change what was returned, or the paper was compiled with what was approved. Whoever
 * signed off beside others does so until all of them have.
 */
@Service
@Transactional
class Undoing {

	private final DecisionStore store;

	private final DecisionTrace trace;

	private final Seats seats;

	private final UndoneWords words;

	private final Sections sections;

	private final SectionFlow flow;

	Undoing(DecisionStore store, DecisionTrace trace, Seats seats, UndoneWords words, Sections sections,
			SectionFlow flow) {
		this.seats = seats;
		this.store = store;
		this.trace = trace;
		this.words = words;
		this.sections = sections;
		this.flow = flow;
	}

	/**
	 * @throws Refusal when the decision is not this person's, or the next step has begun
	 */
	void undo(UUID sectionId, String actor) {
		this.store.lock(sectionId);
		Section section = this.trace.section(sectionId);
		String why = whyNot(section, actor);
		if (!why.isEmpty()) {
			throw new Refusal(why);
		}
		Optional<Seats.Taken> signedOff = signedOff(section, actor);
		if (signedOff.isPresent()) {
			undo(section, signedOff.get(), actor);
			return;
		}
		int round = (section.state() == SectionState.RETURNED) ? section.round() - 1 : section.round();
		this.store.undo(sectionId, round);
		this.words.takeBack(section, round, actor);
		this.sections.undone(sectionId);
		this.trace.undone(section, actor);
		this.flow.undo(sectionId);
	}

	private void undo(Section section, Seats.Taken signedOff, String actor) {
		this.store.undo(section, signedOff.seat());
		this.seats.reopen(section.id(), signedOff.number());
		this.trace.undone(section, actor, signedOff.seat());
		this.flow.undo(section.id(), signedOff.number());
	}

	/** What this person signed off while others at that level have not. */
	@Transactional(readOnly = true)
	Optional<Seats.Taken> signedOff(Section section, String actor) {
		List<Seats.Taken> level = section.state().withReviewer() ? this.seats.of(section.id()) : List.of();
		return level.stream()
			.filter((seat) -> seat.passedBy(actor) && level.stream().anyMatch(Seats.Taken::open))
			.findFirst();
	}

	/** Why this person cannot take the decision back now; empty when they can. */
	@Transactional(readOnly = true)
	String whyNot(Section section, String actor) {
		if (signedOff(section, actor).isPresent()) {
			return "";
		}
		boolean decided = section.state() == SectionState.APPROVED || section.state() == SectionState.RETURNED;
		if (!decided || !actor.equals(section.decidedBy())) {
			return "There is no decision of yours to take back here";
		}
		if (section.state() == SectionState.APPROVED && this.trace.cycleState(section) != CycleState.OPEN) {
			return "The paper was compiled with this section: reopen it with a reason instead";
		}
		boolean begun = section.state() == SectionState.RETURNED && this.words.latest(section.id(), Save.Kind.SAVED)
			.filter((save) -> save.at().isAfter(section.decidedAt()))
			.isPresent();
		return begun ? "Its author began to change it at %s: it comes to you again when it is sent"
			.formatted(Words.moment(this.words.latest(section.id(), Save.Kind.SAVED).orElseThrow().at())) : "";
	}

}
