package org.quarterday.ask;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import org.quarterday.audit.AuditTrail;
import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.Section;
import org.quarterday.cycle.Time;
import org.quarterday.cycle.Words;
import org.quarterday.mail.Outbox;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks service leads for their sections: a personal link and a mail each. Asking again
 * changes nothing.
 */
@Service
public class Asking {

	private final Cycles cycles;

	private final Invitations invitations;

	private final Outbox outbox;

	private final AuditTrail audit;

	private final Clock clock;

	Asking(Cycles cycles, Invitations invitations, Outbox outbox, AuditTrail audit, Clock clock) {
		this.cycles = cycles;
		this.invitations = invitations;
		this.outbox = outbox;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Asks the lead of a section for it. The mail leaves at 08:00 of the day on which
	 * services are asked (TT2), at once when that has passed.
	 */
	@Transactional
	public void ask(UUID sectionId) {
		Section section = this.cycles.section(sectionId);
		Instant askAt = Time.at(this.cycles.get(section.cycleId()).timetable().ask(), Time.MAIL);
		ask(section, "round " + section.round(), askAt);
	}

	/**
	 * A section was given to other people: links of those who no longer write it end. If
	 * its lead is another, both leads are told, and the new one is asked unless it was
	 * sent already. Call it in the transaction that changed the section.
	 * @param before the section as it was
	 */
	@Transactional
	public void reassigned(Section before) {
		Section section = this.cycles.section(before.id());
		List<String> writers = Stream.of(section.leadId(), section.deputyId()).filter(Objects::nonNull).toList();
		Stream.of(before.leadId(), before.deputyId())
			.filter((person) -> person != null && !writers.contains(person))
			.forEach((person) -> this.invitations.revoke(section.id(), person));
		if (section.leadId().equals(before.leadId())) {
			return;
		}
		String sequence = this.clock.instant().toString();
		this.outbox.queue("ask-section-reassigned", before.leadId(), section.cycleId(), section.id(), sequence,
				Map.of());
		if (section.state().withAuthor()) {
			ask(section, sequence, this.clock.instant());
		}
	}

	private void ask(Section section, String sequence, Instant askAt) {
		this.invitations.issue(section.id(), section.leadId());
		Instant now = this.clock.instant();
		boolean asked = this.outbox.queueNotBefore("ask-section-due", section.leadId(), section.cycleId(), section.id(),
				sequence, Map.of(), askAt.isAfter(now) ? askAt : now);
		if (asked) {
			this.audit.record(AuditTrail.SYSTEM, "system", "ask.asked", section.cycleId(), section.id(),
					"%s asks %s by %s".formatted(section.serviceName(), section.leadId(),
							Words.moment(section.draftDue())));
		}
	}

}
