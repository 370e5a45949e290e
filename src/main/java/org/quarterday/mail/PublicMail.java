package org.quarterday.mail;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;

import org.quarterday.cycle.Time;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Mail to members of the public who asked for it: apart from the council's own, so that
 * neither can hold up the other. Queued in the caller's transaction, once per sequence.
 */
@Service
@Transactional
public class PublicMail {

	private final JdbcClient jdbc;

	private final Clock clock;

	PublicMail(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Which words. */
	public enum Kind {

		/** Double opt-in: needs {@code what}. */
		CONFIRM("_subscriber-confirm.txt"),
		/** Needs committee, quarter, meeting, headline, news and paper. */
		NEWS("_subscriber-news.txt");

		private final String template;

		Kind(String template) {
			this.template = template;
		}

		String template() {
			return this.template;
		}

	}

	/**
	 * Queues a mail.
	 * @param sequence tells repeats to one subscriber apart
	 */
	public void queue(Kind kind, UUID subscription, String address, String sequence, Map<String, String> details) {
		this.jdbc
			.sql("""
					insert into public_mail (id, dedupe_key, kind, subscription_id, address, details, next_attempt, created_at)
					values (?, ?, ?, ?, ?, ?::jsonb, ?, ?) on conflict (dedupe_key) do nothing""")
			.params(UUID.randomUUID(), "%s|%s|%s".formatted(kind, subscription, sequence), kind.name(), subscription,
					address, Details.write(details), Time.toDb(this.clock.instant()), Time.toDb(this.clock.instant()))
			.update();
	}

	/** Takes back what did not leave yet. */
	public void drop(UUID subscription) {
		this.jdbc.sql("update public_mail set state = 'DROPPED' where subscription_id = ? and state = 'QUEUED'")
			.param(subscription)
			.update();
	}

}
