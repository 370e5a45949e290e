package org.quarterday.process;

import java.util.Date;
import java.util.UUID;

import org.quarterday.audit.AuditTrail;
import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.Refusal;
import org.quarterday.cycle.Sections;

import org.springframework.stereotype.Component;

/** What the officer's decision to wait for sections leaves behind. */
@Component
class CheckRecord {

	private final Cycles cycles;

	private final Sections sections;

	private final CycleDates dates;

	private final AuditTrail audit;

	CheckRecord(Cycles cycles, Sections sections, CycleDates dates, AuditTrail audit) {
		this.cycles = cycles;
		this.sections = sections;
		this.dates = dates;
		this.audit = audit;
	}

	/**
	 * The cycle waits again for its sections.
	 * @return when the paper is compiled again at the latest
	 * @throws Refusal when there is nothing to wait for
	 */
	Date sentBack(UUID cycleId, String officer) {
		if (this.sections.allSettled(cycleId)) {
			throw new Refusal("decision", "Every section is settled: send at least one back to its author first");
		}
		this.cycles.reopened(cycleId);
		this.audit.record(officer, "sign-in", "compile.sent-back", cycleId, null, "");
		return this.dates.recompileAt(cycleId);
	}

}
