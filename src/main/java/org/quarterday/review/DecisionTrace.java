package org.quarterday.review;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.quarterday.audit.AuditTrail;
import org.quarterday.content.Save;
import org.quarterday.content.Saves;
import org.quarterday.cycle.CycleState;
import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.Section;
import org.quarterday.cycle.Time;
import org.quarterday.figures.Figures;
import org.quarterday.mail.Outbox;

import org.springframework.stereotype.Component;

/**
 * What a decision leaves behind beside the section: the approved text, figures that
 * count, the audit trail.
 */
@Component
class DecisionTrace {

	/** What need not leave any more once it is decided (TT5). */
	private static final List<String> REVIEWING = List.of("review-section-waiting", "review-section-reminder",
			"review-section-nudge", "review-section-overdue");

	private final Cycles cycles;

	private final Saves saves;

	private final Figures figures;

	private final AuditTrail audit;

	private final Outbox outbox;

	private final Clock clock;

	DecisionTrace(Cycles cycles, Saves saves, Figures figures, AuditTrail audit, Outbox outbox, Clock clock) {
		this.clock = clock;
		this.cycles = cycles;
		this.saves = saves;
		this.figures = figures;
		this.audit = audit;
		this.outbox = outbox;
	}

	Section section(UUID sectionId) {
		return this.cycles.section(sectionId);
	}

	void approved(Section section, String actor, Instant now, String fingerprint) {
		Save sent = this.saves.latest(section.id(), Save.Kind.SENT).orElseThrow();
		this.saves.add(new Save(0, section.id(), sent.revision(), Save.Kind.APPROVED, section.round(), sent.words(),
				sent.figures(), sent.nilReason(), now, actor, DecideVia.of(actor)));
		this.figures.approve(section.id());
		record(section, actor, "review.approved", "round %d, fingerprint %s".formatted(section.round(), fingerprint));
	}

	/** Everybody at a level that is not the last. */
	void passed(Section section, String actor, ReviewRecord.Seat seat) {
		record(section, actor, "review.passed", words(section, seat));
	}

	/** One of several at a level: the others are still asked. */
	void signedOff(Section section, String actor, ReviewRecord.Seat seat) {
		this.audit.record(actor, DecideVia.of(actor), "review.passed", section.cycleId(), section.id(),
				words(section, seat));
	}

	private static String words(Section section, ReviewRecord.Seat seat) {
		return "round %d, level %d: %s".formatted(section.round(), seat.level(), seat.meaning());
	}

	Instant now() {
		return Time.now(this.clock);
	}

	void returned(Section section, String actor) {
		record(section, actor, "review.returned", "round " + section.round());
	}

	CycleState cycleState(Section section) {
		return this.cycles.get(section.cycleId()).state();
	}

	void undone(Section section, String actor) {
		this.figures.reopen(section.id());
		this.outbox.drop(section.id(), "review-section-returned");
		this.audit.record(actor, "sign-in", "review.undone", section.cycleId(), section.id(),
				section.state().label() + ", round " + section.round());
	}

	/** One of several at a level: nobody else is asked again. */
	void undone(Section section, String actor, ReviewRecord.Seat seat) {
		this.audit.record(actor, "sign-in", "review.undone", section.cycleId(), section.id(), words(section, seat));
	}

	void reopened(Section section, String actor, String reason) {
		this.figures.reopen(section.id());
		this.audit.record(actor, "sign-in", "review.reopened", section.cycleId(), section.id(),
				"round %d: %s".formatted(section.round(), reason));
	}

	private void record(Section section, String actor, String action, String detail) {
		REVIEWING.forEach((template) -> this.outbox.drop(section.id(), template));
		this.audit.record(actor, DecideVia.of(actor), action, section.cycleId(), section.id(), detail);
	}

}
