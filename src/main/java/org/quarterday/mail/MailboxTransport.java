package org.quarterday.mail;

import java.io.IOException;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;

import org.quarterday.cycle.Time;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Everyone's inbox while no mail server is configured: mails are kept, as they would have
 * travelled, where {@code /mailbox} shows them. Like a mail program, it shows a repeated
 * Message-ID once. Addresses that begin with {@code rejects@} refuse, so that a failed
 * delivery can be seen and repaired.
 */
final class MailboxTransport implements MailTransport {

	private final JdbcClient jdbc;

	MailboxTransport(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public void send(Letter letter) {
		if (letter.address().startsWith("rejects@")) {
			throw new Undeliverable("550 5.1.1 <" + letter.address() + "> has no mailbox here", null);
		}
		try {
			store(letter, MessageWriter.raw(MessageWriter.write(letter)));
		}
		catch (AddressException ex) {
			throw new Undeliverable("\"" + letter.address() + "\" is not an email address", ex);
		}
		catch (MessagingException | IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private void store(Letter letter, byte[] raw) {
		this.jdbc.sql("""
				insert into mailbox (message_id, recipient, subject, received_at, message)
				select :id, :recipient, :subject, :at, :message
				where not exists (select 1 from mailbox where message_id = :id)""")
			.param("id", letter.messageId())
			.param("recipient", letter.address())
			.param("subject", letter.subject())
			.param("at", Time.toDb(letter.date()))
			.param("message", raw)
			.update();
	}

}
