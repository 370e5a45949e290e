package org.quarterday.ask;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.quarterday.audit.AuditTrail;
import org.quarterday.cycle.Section;
import org.quarterday.cycle.SectionFlow;
import org.quarterday.cycle.Time;
import org.quarterday.cycle.Words;
import org.quarterday.mail.Outbox;
import org.quarterday.mail.PaperNotices;
import org.quarterday.people.People;

import org.springframework.stereotype.Component;

/** What follows from more time: audit trail, mails, timers. */
@Component
class TimeTrace {

	private final Outbox outbox;

	private final PaperNotices notices;

	private final SectionFlow flow;

	private final People people;

	private final AuditTrail audit;

	TimeTrace(Outbox outbox, PaperNotices notices, SectionFlow flow, People people, AuditTrail audit) {
		this.outbox = outbox;
		this.notices = notices;
		this.flow = flow;
		this.people = people;
		this.audit = audit;
	}

	void asked(Section section, UUID request, LocalDate wanted, String reason, String by, String via) {
		this.audit.record(by, via, "ask.time-asked", section.cycleId(), section.id(),
				"until %s: %s".formatted(Words.day(wanted), reason));
		this.notices.timeAsked(section, request.toString(), this.people.person(by).name(), Words.day(wanted), reason);
	}

	void extended(Section before, Section after, UUID request, String reason, String asker, String officer) {
		this.audit.record(officer, "sign-in", "ask.extended", after.cycleId(), after.id(),
				"from %s to %s%s".formatted(Words.day(Time.date(before.draftDue())),
						Words.day(Time.date(after.draftDue())), reason.isEmpty() ? "" : ": " + reason));
		this.outbox.drop(after.id(), "ask-section-reminder");
		this.outbox.drop(after.id(), "ask-section-overdue");
		this.flow.rescheduled(after.id());
		tell(after, request, asker, true, "");
	}

	void refused(Section section, UUID request, String asker, String answer, String officer) {
		this.audit.record(officer, "sign-in", "ask.time-refused", section.cycleId(), section.id(), answer);
		tell(section, request, asker, false, (answer != null) ? answer.strip() : "");
	}

	private void tell(Section section, UUID request, String asker, boolean granted, String words) {
		Set<String> people = new LinkedHashSet<>(Stream.of(section.leadId(), asker).filter(Objects::nonNull).toList());
		people.forEach((person) -> this.outbox.queue("ask-time-answered", person, section.cycleId(), section.id(),
				request.toString(), Map.of("granted", granted ? "yes" : "", "words", words)));
	}

}
