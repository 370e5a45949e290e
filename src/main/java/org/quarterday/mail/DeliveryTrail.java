package org.quarterday.mail;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.quarterday.people.People;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a delivery leaves behind outside the outbox: audit entries, and the incident on a
 * section as long as a mail about it is failed.
 */
@Component
class DeliveryTrail {

	private final JdbcClient jdbc;

	private final People people;

	private final ObjectProvider<DeliveryLog> log;

	private final ObjectProvider<DeliveryIncidents> incidents;

	DeliveryTrail(JdbcClient jdbc, People people, ObjectProvider<DeliveryLog> log,
			ObjectProvider<DeliveryIncidents> incidents) {
		this.jdbc = jdbc;
		this.people = people;
		this.log = log;
		this.incidents = incidents;
	}

	void record(String action, OutboxRow row) {
		record(action, row, "");
	}

	private void record(String action, OutboxRow row, String more) {
		String detail = row.event().template() + " to " + row.personId() + more;
		this.log.ifAvailable((log) -> log.record(action, row.cycleId(), row.sectionId(), detail));
	}

	/** A mail failed: that stays visible on its section until it is settled. */
	void failed(OutboxRow row, String error) {
		record("mail.failed", row, ": " + error);
		if (row.sectionId() == null) {
			return;
		}
		settled(row.sectionId(), List.of(row.id()));
		this.jdbc.sql("update outbox set incident = true where id = :id").param("id", row.id()).update();
		String text = "The email \"%s\" did not reach %s. %s".formatted(row.event().label(),
				this.people.person(row.personId()).name(), error);
		this.incidents.ifAvailable((incidents) -> incidents.opened(row.sectionId(), text));
	}

	/**
	 * The mail server does not answer, again: that is an incident of the section until
	 * the mail leaves by itself; one however many mails wait.
	 */
	void waits(OutboxRow row) {
		if (row.sectionId() == null || hasIncident(row.sectionId())) {
			return;
		}
		this.jdbc.sql("update outbox set incident = true where id = :id").param("id", row.id()).update();
		String text = "The mail server does not answer. The email \"%s\" to %s waits and leaves by itself as soon as it does."
			.formatted(row.event().label(), this.people.person(row.personId()).name());
		this.incidents.ifAvailable((incidents) -> incidents.opened(row.sectionId(), text));
	}

	/** These mails are sent or not wanted any more: their incident may be over. */
	void settled(UUID sectionId, Collection<UUID> mails) {
		int hadIncident = this.jdbc.sql("update outbox set incident = false where incident and id = any(:ids)")
			.param("ids", mails.toArray(UUID[]::new))
			.update();
		if (hadIncident > 0 && !hasIncident(sectionId)) {
			this.incidents.ifAvailable((incidents) -> incidents.resolved(sectionId));
		}
	}

	private boolean hasIncident(UUID sectionId) {
		return this.jdbc.sql("select exists (select 1 from outbox where section_id = :section and incident)")
			.param("section", sectionId)
			.query(Boolean.class)
			.single();
	}

}
