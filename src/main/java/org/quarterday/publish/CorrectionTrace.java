package org.quarterday.publish;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.quarterday.audit.AuditTrail;
import org.quarterday.content.Save;
import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.Quarter;
import org.quarterday.cycle.Refusal;
import org.quarterday.cycle.Section;
import org.quarterday.figures.Figures;
import org.quarterday.figures.Restatement;
import org.quarterday.figures.Restatements;
import org.quarterday.figures.TypedFigure;
import org.quarterday.figures.TypedFigures;
import org.quarterday.mail.PaperNotices;

import org.springframework.stereotype.Component;

/** What a correction leaves in the figures, the mails and the record. */
@Component
class CorrectionTrace {

	private final Figures figures;

	private final Restatements restatements;

	private final Cycles cycles;

	private final PaperNotices notices;

	private final AuditTrail audit;

	CorrectionTrace(Figures figures, Restatements restatements, Cycles cycles, PaperNotices notices, AuditTrail audit) {
		this.figures = figures;
		this.restatements = restatements;
		this.cycles = cycles;
		this.notices = notices;
		this.audit = audit;
	}

	/** Refuses figures that could not be sent so. */
	void check(Section section, Map<String, TypedFigure> typed) {
		this.figures.check(section.serviceId(), quarter(section), typed).stream().findFirst().ifPresent((error) -> {
			throw new Refusal("figures." + error.code(), error.message());
		});
	}

	void proposed(Section section, UUID id, String reason, String officer) {
		Stream.of(section.reviewerId(), section.reviewerDeputyId())
			.filter((person) -> person != null && !person.equals(officer))
			.forEach((person) -> this.notices.correctionWaits(section.cycleId(), person, section.serviceName(), reason,
					id));
		record(officer, "publish.correction-proposed", section, reason);
	}

	/** Keeps which figures are others now (FG9). */
	void restate(Section section, Save before, Correction correction, String reviewer, Instant now) {
		Map<String, TypedFigure> after = TypedFigures.fromJson(correction.figures());
		if (!after.isEmpty()) {
			this.restatements
				.restate(section.id(), section.serviceId(), quarter(section), TypedFigures.fromJson(before.figures()),
						after,
						new Restatement("", quarter(section), "", "", correction.reason(), correction.proposedBy(),
								now))
				.forEach((one) -> record(reviewer, "publish.restated", section, one.words()));
		}
	}

	void decided(Section section, boolean agree, String reviewer) {
		record(reviewer, agree ? "publish.correction-agreed" : "publish.correction-refused", section, "");
	}

	private Quarter quarter(Section section) {
		return this.cycles.get(section.cycleId()).quarter();
	}

	private void record(String actor, String action, Section section, String detail) {
		this.audit.record(actor, "sign-in", action, section.cycleId(), section.id(), detail);
	}

}
