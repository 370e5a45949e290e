package org.quarterday.ask;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;

import org.quarterday.audit.AuditTrail;
import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.Refusal;
import org.quarterday.cycle.Section;
import org.quarterday.mail.Outbox;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The officer asks whoever holds a section for it, now, beside the reminders: one mail,
 * at most one an hour.
 */
@Service
public class Nudging {

	private final Cycles cycles;

	private final Outbox outbox;

	private final AuditTrail audit;

	private final Clock clock;

	Nudging(Cycles cycles, Outbox outbox, AuditTrail audit, Clock clock) {
		this.cycles = cycles;
		this.outbox = outbox;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Mails whoever holds the section.
	 * @return the id of that person
	 * @throws Refusal when nobody holds it, it was not asked for yet, or they were nudged
	 * within the hour
	 */
	@Transactional
	public String nudge(UUID cycleId, UUID sectionId, String officer) {
		Section section = this.cycles.section(sectionId);
		if (!section.cycleId().equals(cycleId)) {
			throw new Refusal("There is no such section in this cycle");
		}
		boolean author = section.state().withAuthor();
		if (!author && !section.state().withReviewer()) {
			throw new Refusal("%s is %s: there is nobody to nudge".formatted(section.serviceName(),
					section.state().label().toLowerCase(java.util.Locale.UK)));
		}
		String person = author ? section.leadId() : section.reviewerId();
		String hour = this.clock.instant().truncatedTo(ChronoUnit.HOURS).toString();
		if (!this.outbox.queue(author ? "ask-section-nudge" : "review-section-nudge", person, cycleId, sectionId, hour,
				Map.of())) {
			throw new Refusal(
					"They were nudged about %s within this hour: ring them instead".formatted(section.serviceName()));
		}
		this.audit.record(officer, "sign-in", "ask.nudged", cycleId, sectionId, "mail to " + person);
		return person;
	}

}
