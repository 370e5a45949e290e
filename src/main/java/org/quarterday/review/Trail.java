package org.quarterday.review;

import java.time.Clock;
import java.time.Instant;

import org.quarterday.audit.AuditTrail;
import org.quarterday.cycle.Section;
import org.quarterday.cycle.Time;

import org.springframework.stereotype.Component;

/** Who did what in review, and when. */
@Component
class Trail {

	private final AuditTrail audit;

	private final Clock clock;

	Trail(AuditTrail audit, Clock clock) {
		this.audit = audit;
		this.clock = clock;
	}

	Instant now() {
		return Time.now(this.clock);
	}

	void record(Section section, String actor, String action, String detail) {
		this.audit.record(actor, "sign-in", action, section.cycleId(), section.id(), detail);
	}

}
