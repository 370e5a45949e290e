package org.quarterday.mail;

import java.time.Instant;

import org.quarterday.cycle.Time;
import org.quarterday.cycle.Words;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Whether the mail server takes mail, for the officer's board (E8): an incident in plain
 * words while it does not. It needs no repair here: what waits leaves by itself.
 */
@Service
public class MailTrouble {

	private final JdbcClient jdbc;

	MailTrouble(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The trouble of this moment; null when there is none. */
	public Trouble now() {
		return this.jdbc.sql("""
				select min(first_attempt) as since, count(*) as waiting from outbox
				where state = 'QUEUED' and error like :down""")
			.param("down", DeliveryOutcomes.SERVER_IS_DOWN + "%")
			.query((row, number) -> new Trouble(Time.fromDb(row, "since"), row.getInt("waiting")))
			.optional()
			.filter((trouble) -> trouble.waiting() > 0)
			.orElse(null);
	}

	/** Since when, and how many mails wait. */
	public record Trouble(Instant since, int waiting) {

		/** In plain words. */
		public String words() {
			return "The mail server has not answered since %s. %s. Nothing is lost: each is tried again and leaves by itself, once, as soon as the server answers. For what is urgent, use the telephone."
				.formatted(Words.moment(this.since),
						(this.waiting == 1) ? "1 mail waits" : this.waiting + " mails wait");
		}

	}

}
