package org.quarterday.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;

import org.quarterday.cycle.Time;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Everyone's inbox while no mail server is configured; it survives a restart. */
@Service
public class Mailbox {

	private static final int PAGE = 50;

	private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK);

	private final JdbcClient jdbc;

	Mailbox(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * A page of what arrived, the newest first.
	 * @param recipient an address, or empty for everyone's
	 * @param before the oldest id of the page before, or null for the first page
	 */
	public List<Entry> entries(String recipient, Long before) {
		return this.jdbc.sql("""
				select id, recipient, subject, received_at from mailbox
				where (:recipient = '' or recipient = :recipient) and id < :before order by id desc limit :page""")
			.param("recipient", recipient)
			.param("before", (before != null) ? before : Long.MAX_VALUE)
			.param("page", PAGE)
			.query(Mailbox::entry)
			.list();
	}

	/** The id before which older mail stands, or null when this page is the last. */
	Long older(String recipient, List<Entry> page) {
		if (page.size() < PAGE) {
			return null;
		}
		long oldest = page.get(page.size() - 1).id();
		return entries(recipient, oldest).isEmpty() ? null : oldest;
	}

	/** Every address that mail came for. */
	public List<String> recipients() {
		return this.jdbc.sql("select distinct recipient from mailbox order by recipient").query(String.class).list();
	}

	/** One mail. */
	public Optional<MailboxMessage> message(long id) {
		return this.jdbc.sql("select * from mailbox where id = ?").param(id).query(Mailbox::message).optional();
	}

	/** The newest mail of an address. */
	public Optional<MailboxMessage> latest(String recipient) {
		return this.jdbc.sql("select * from mailbox where recipient = ? order by id desc limit 1")
			.param(recipient)
			.query(Mailbox::message)
			.optional();
	}

	/** Every mail, the oldest first. */
	public List<MailboxMessage> all() {
		return this.jdbc.sql("select * from mailbox order by id").query(Mailbox::message).list();
	}

	private static Entry entry(ResultSet row, int number) throws SQLException {
		return new Entry(row.getLong("id"), row.getString("recipient"), row.getString("subject"),
				Time.fromDb(row, "received_at"));
	}

	private static MailboxMessage message(ResultSet row, int number) throws SQLException {
		byte[] raw = row.getBytes("message");
		try {
			MimeMessage message = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw));
			MimeMultipart bodies = (MimeMultipart) message.getContent();
			return new MailboxMessage(row.getLong("id"), row.getString("message_id"), row.getString("recipient"),
					words(message.getFrom()), words(message.getReplyTo()), row.getString("subject"),
					Time.fromDb(row, "received_at"), (String) bodies.getBodyPart(0).getContent(),
					(String) bodies.getBodyPart(1).getContent(), raw);
		}
		catch (MessagingException | IOException ex) {
			throw new IllegalStateException("Cannot read mail " + row.getLong("id") + " of the mailbox", ex);
		}
	}

	private static String words(Address[] addresses) {
		return (addresses[0] instanceof InternetAddress address) ? address.toUnicodeString() : addresses[0].toString();
	}

	/** One line of the list. */
	public record Entry(long id, String recipient, String subject, Instant received) {

		/** {@code 2 June 2026, 09:05}. */
		public String when() {
			return WHEN.format(this.received.atZone(Time.LONDON));
		}

	}

}
