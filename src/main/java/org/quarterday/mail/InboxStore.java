package org.quarterday.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.quarterday.cycle.Time;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which mails came in, and what they say about those that we sent. */
@Repository
class InboxStore {

	private final JdbcClient jdbc;

	private final DeliveryTrail trail;

	private final FailureNotice notice;

	InboxStore(JdbcClient jdbc, DeliveryTrail trail, FailureNotice notice) {
		this.jdbc = jdbc;
		this.trail = trail;
		this.notice = notice;
	}

	/** Whether it is new; from now on it is not. */
	boolean first(String messageId, Instant now) {
		return this.jdbc.sql("insert into incoming_mail (message_id, received_at) values (?, ?) on conflict do nothing")
			.params(messageId, Time.toDb(now))
			.update() == 1;
	}

	void became(String messageId, Inbox.Outcome outcome) {
		this.jdbc.sql("update incoming_mail set outcome = ? where message_id = ?")
			.params(outcome.name(), messageId)
			.update();
	}

	/** What we sent under the first of these Message-IDs that is ours. */
	List<OutboxRow> sent(List<String> messageIds) {
		for (String id : messageIds) {
			List<OutboxRow> rows = this.jdbc.sql(
					"select * from outbox where message_id = ? and state in ('SENT', 'FAILED') order by created_at, id")
				.param(id)
				.query(InboxStore::row)
				.list();
			if (!rows.isEmpty()) {
				return rows;
			}
		}
		return List.of();
	}

	/** A delivered mail came back: it is undelivered after all, which everybody hears. */
	void bounced(OutboxRow row, String words, Instant now) {
		int counted = this.jdbc.sql("""
				update outbox set state = 'FAILED', error = ?, fact = 'BOUNCED', fact_at = ?
				where id = ? and state = 'SENT'""").params("It came back: " + words, Time.toDb(now), row.id()).update();
		if (counted == 1) {
			this.trail.failed(row, "It came back: " + words);
			this.notice.tell(row, "It came back: " + words, now);
		}
	}

	void away(OutboxRow row, LocalDate until, Instant now) {
		this.jdbc.sql("update outbox set fact = 'AWAY', away_until = ?, fact_at = ? where id = ?")
			.params(until, Time.toDb(now), row.id())
			.update();
		this.trail.record("mail.away", row);
	}

	private static OutboxRow row(ResultSet row, int number) throws SQLException {
		return new OutboxRow(row.getObject("id", UUID.class), MailEvent.of(row.getString("template")),
				row.getString("person_id"), row.getObject("cycle_id", UUID.class),
				row.getObject("section_id", UUID.class), Details.read(row.getString("details")), row.getInt("attempts"),
				Time.fromDb(row, "first_attempt"), row.getObject("digest", UUID.class), row.getString("message_id"));
	}

}
