package org.quarterday.draft;

import java.time.Clock;
import java.util.Map;

import org.quarterday.audit.AuditTrail;
import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.Section;
import org.quarterday.cycle.Time;
import org.quarterday.mail.AuthorReminded;
import org.quarterday.mail.Outbox;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reminders to colleagues whom a lead waits for: with the lead's own, and when the lead
 * asks for one; once a day, and none once the part is back (C8, TT5).
 */
@Service
@Transactional
class PartReminders {

	private final Contributions contributions;

	private final Cycles cycles;

	private final Outbox outbox;

	private final AuditTrail audit;

	private final Clock clock;

	PartReminders(Contributions contributions, Cycles cycles, Outbox outbox, AuditTrail audit, Clock clock) {
		this.contributions = contributions;
		this.cycles = cycles;
		this.outbox = outbox;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * The lead asks for one.
	 * @return whether a mail goes; false when one went today or the part came back
	 */
	boolean remind(Contribution part, Author lead) {
		boolean goes = queue(part);
		if (goes) {
			this.audit.record(lead.personId(), lead.via(), "draft.part-reminded",
					this.cycles.section(part.sectionId()).cycleId(), part.sectionId(), part.what());
		}
		return goes;
	}

	/** Whoever holds a part is reminded when the lead is. */
	@EventListener
	void reminded(AuthorReminded reminded) {
		this.contributions.current(reminded.sectionId()).forEach(this::queue);
	}

	private boolean queue(Contribution part) {
		Section section = this.cycles.section(part.sectionId());
		return part.waiting() && section.state().withAuthor()
				&& this.outbox.queue("draft-part-reminder", part.personId(), section.cycleId(), part.sectionId(),
						part.id() + " " + Time.today(this.clock),
						Map.of("part", part.what(), "note", part.note(), "contribution", part.id().toString()));
	}

}
