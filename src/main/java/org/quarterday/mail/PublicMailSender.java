package org.quarterday.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;

import org.quarterday.cycle.Time;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends the public's mails that are due. A row is locked while it is sent, so that no
 * other node takes it.
 */
@Service
class PublicMailSender {

	private static final Logger logger = LoggerFactory.getLogger(PublicMailSender.class);

	private final JdbcClient jdbc;

	private final PublicLetters letters;

	private final ObjectProvider<MailTransport> transport;

	private final ObjectProvider<TransactionTemplate> transactions;

	PublicMailSender(JdbcClient jdbc, PublicLetters letters, ObjectProvider<MailTransport> transport,
			ObjectProvider<TransactionTemplate> transactions) {
		this.jdbc = jdbc;
		this.letters = letters;
		this.transport = transport;
		this.transactions = transactions;
	}

	/** A mail that waits. */
	record Row(UUID id, PublicMail.Kind kind, UUID subscription, String address, Map<String, String> details,
			int attempts, Instant created) {
	}

	void sendDue(Instant now) {
		MailTransport carrier = this.transport.getIfAvailable();
		TransactionTemplate transaction = this.transactions.getIfAvailable();
		while (carrier != null && transaction != null
				&& Boolean.TRUE.equals(transaction.execute((status) -> sendOne(carrier, now)))) {
			logger.trace("One more");
		}
	}

	private boolean sendOne(MailTransport carrier, Instant now) {
		Optional<Row> next = this.jdbc.sql("""
				select * from public_mail where state = 'QUEUED' and next_attempt <= ?
				order by next_attempt, id limit 1 for update skip locked""")
			.param(Time.toDb(now))
			.query(PublicMailSender::row)
			.optional();
		next.ifPresent((row) -> send(row, carrier, now));
		return next.isPresent();
	}

	private void send(Row row, MailTransport carrier, Instant now) {
		try {
			carrier.send(this.letters.of(row, now));
			mark(row, "SENT", now, "");
		}
		catch (MailTransport.Undeliverable ex) {
			mark(row, "FAILED", now, MailText.withoutLinks(String.valueOf(ex.getMessage())));
		}
		catch (RuntimeException ex) {
			String reason = MailText.withoutLinks(String.valueOf(ex.getMessage()));
			BackOff.next(row.attempts() + 1, row.created(), now, RandomGenerator.getDefault())
				.ifPresentOrElse((later) -> mark(row, "QUEUED", later, reason),
						() -> mark(row, "FAILED", now, "Given up after 24 hours. " + reason));
		}
	}

	private void mark(Row row, String state, Instant at, String error) {
		this.jdbc.sql("""
				update public_mail set state = ?, attempts = attempts + 1, next_attempt = ?, error = ? where id = ?""")
			.params(state, Time.toDb(at), error, row.id())
			.update();
	}

	private static Row row(ResultSet row, int number) throws SQLException {
		return new Row(row.getObject("id", UUID.class), PublicMail.Kind.valueOf(row.getString("kind")),
				row.getObject("subscription_id", UUID.class), row.getString("address"),
				Details.read(row.getString("details")), row.getInt("attempts"), Time.fromDb(row, "created_at"));
	}

}
