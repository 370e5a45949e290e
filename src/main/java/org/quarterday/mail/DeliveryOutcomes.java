package org.quarterday.mail;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

import org.quarterday.cycle.Time;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records how an attempt ended, each in one transaction with everything that follows from
 * it: audit entry, incident on the section, a mail to the officer. An outcome counts only
 * while the row is still in the attempt that it is of.
 */
@Component
class DeliveryOutcomes {

	private final JdbcClient jdbc;

	private final DeliveryTrail trail;

	private final FailureNotice notice;

	DeliveryOutcomes(JdbcClient jdbc, DeliveryTrail trail, FailureNotice notice) {
		this.jdbc = jdbc;
		this.trail = trail;
		this.notice = notice;
	}

	/** How an error begins when no mail server could be reached. */
	static final String SERVER_IS_DOWN = "Mail server connection failed";

	@Transactional
	void sent(List<OutboxRow> rows, Letter letter, Instant now) {
		recovered(now);
		for (OutboxRow row : rows) {
			int counted = mark(row,
					"state = 'SENT', sent_at = :at, address = :address, subject = :subject," + " error = null")
				.param("at", Time.toDb(now))
				.param("address", letter.address())
				.param("subject", letter.subject())
				.update();
			if (counted == 1) {
				this.trail.record("mail.sent", row);
				this.trail.settled(row.sectionId(), List.of(row.id()));
			}
		}
	}

	/** The server answers again: what waited for it leaves now, not at its next turn. */
	private void recovered(Instant now) {
		this.jdbc.sql("""
				update outbox set next_attempt = :now
				where state = 'QUEUED' and next_attempt > :now and error like :down""")
			.param("now", Time.toDb(now))
			.param("down", SERVER_IS_DOWN + "%")
			.update();
	}

	/** Not wanted any more. */
	@Transactional
	void dropped(List<OutboxRow> rows) {
		for (OutboxRow row : rows) {
			if (mark(row, "state = 'DROPPED'").update() == 1) {
				this.trail.record("mail.dropped", row);
				this.trail.settled(row.sectionId(), List.of(row.id()));
			}
		}
	}

	/** Could not be handed over now: tried again later, or given up after a day. */
	@Transactional
	void postponed(List<OutboxRow> rows, String error, Instant now) {
		OutboxRow first = rows.get(0);
		Optional<Instant> next = BackOff.next(first.attempts(), first.firstAttempt(), now,
				RandomGenerator.getDefault());
		if (next.isEmpty()) {
			failed(rows, "Given up after 24 hours. " + error, now);
			return;
		}
		for (OutboxRow row : rows) {
			int counted = mark(row, "state = 'QUEUED', next_attempt = :next, error = :error")
				.param("next", Time.toDb(next.get()))
				.param("error", MailText.withoutLinks(error))
				.update();
			if (counted == 1 && row.attempts() > 1 && error.startsWith(SERVER_IS_DOWN)) {
				this.trail.waits(row);
			}
		}
	}

	/** Refused for good, or given up. */
	@Transactional
	void failed(List<OutboxRow> rows, String error, Instant now) {
		String words = MailText.withoutLinks(error);
		for (OutboxRow row : rows) {
			int counted = mark(row, "state = 'FAILED', error = :error, address = (select email from person"
					+ " where id = outbox.person_id)")
				.param("error", words)
				.update();
			if (counted == 1) {
				this.trail.failed(row, words);
				this.notice.tell(row, words, now);
			}
		}
	}

	private JdbcClient.StatementSpec mark(OutboxRow row, String assignments) {
		return this.jdbc
			.sql("update outbox set leased_until = null, " + assignments
					+ " where id = :id and state = 'SENDING' and attempts = :attempts")
			.param("id", row.id())
			.param("attempts", row.attempts());
	}

}
