package org.quarterday.mail;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.quarterday.cycle.Cycles;
import org.quarterday.people.Committees;
import org.quarterday.people.People;
import org.quarterday.people.Person;

import org.springframework.stereotype.Component;

/** Tells the officer of a cycle that a mail did not arrive (LK7). */
@Component
class FailureNotice {

	private final OutboxStore store;

	private final Cycles cycles;

	private final Committees committees;

	private final People people;

	FailureNotice(OutboxStore store, Cycles cycles, Committees committees, People people) {
		this.store = store;
		this.cycles = cycles;
		this.committees = committees;
		this.people = people;
	}

	void tell(OutboxRow failed, String error, Instant now) {
		if (failed.cycleId() == null || failed.event() == MailEvent.DELIVERY_FAILED) {
			return;
		}
		String officer = this.committees.committee(this.cycles.get(failed.cycleId()).committeeId()).officerId();
		if (officer.equals(failed.personId())) {
			return;
		}
		Person recipient = this.people.person(failed.personId());
		Map<String, String> details = Map.of("mail", mail(failed), "recipient", recipient.name(), "address",
				recipient.email(), "error", error);
		String key = String.join("|", MailEvent.DELIVERY_FAILED.template(), failed.id().toString(), officer,
				failed.firstAttempt().toString());
		this.store.insert(key, MailEvent.DELIVERY_FAILED.template(), officer, failed.cycleId(), null, details, now,
				now);
	}

	private String mail(OutboxRow failed) {
		UUID section = failed.sectionId();
		return (section != null) ? failed.event().label() + ", " + this.cycles.section(section).serviceName()
				: failed.event().label();
	}

}
