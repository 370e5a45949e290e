package org.quarterday.mail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Properties;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;

/** A letter as an internet message: plain text first, then the same as HTML (LK4). */
final class MessageWriter {

	private static final String UTF_8 = StandardCharsets.UTF_8.name();

	private MessageWriter() {
	}

	/**
	 * @throws MessagingException also when an address cannot be one
	 */
	static MimeMessage write(Letter letter) throws MessagingException {
		try {
			MimeMessage message = new WithItsOwnId(letter.messageId());
			message.setFrom(new InternetAddress(letter.from(), letter.fromName(), UTF_8));
			message.setRecipient(Message.RecipientType.TO, address(letter.address(), letter.name()));
			message.setReplyTo(new InternetAddress[] { address(letter.replyTo(), letter.replyName()) });
			message.setSubject(letter.subject(), UTF_8);
			message.setSentDate(Date.from(letter.date()));
			message.setHeader("Auto-Submitted", "auto-generated");
			message.setHeader("X-Auto-Response-Suppress", "All");
			message.setHeader("Content-Language", "en-GB");
			if (letter.unsubscribe() != null) {
				message.setHeader("List-Unsubscribe", "<" + letter.unsubscribe() + ">");
				message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
			}
			message.setContent(bodies(letter));
			message.saveChanges();
			return message;
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** The message as it travels (RFC 822). */
	static byte[] raw(MimeMessage message) throws MessagingException, IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		message.writeTo(out);
		return out.toByteArray();
	}

	private static InternetAddress address(String address, String name) throws MessagingException, IOException {
		InternetAddress strict = new InternetAddress(address, true);
		if (!name.isEmpty()) {
			strict.setPersonal(name, UTF_8);
		}
		return strict;
	}

	private static MimeMultipart bodies(Letter letter) throws MessagingException {
		MimeMultipart bodies = new MimeMultipart("alternative");
		bodies.addBodyPart(body(letter.text(), "text/plain"));
		bodies.addBodyPart(body(letter.html(), "text/html"));
		return bodies;
	}

	private static MimeBodyPart body(String words, String type) throws MessagingException {
		MimeBodyPart body = new MimeBodyPart();
		body.setContent(words, type + "; charset=UTF-8");
		body.setHeader("Content-Transfer-Encoding", "quoted-printable");
		return body;
	}

	private static final class WithItsOwnId extends MimeMessage {

		private final String id;

		WithItsOwnId(String id) {
			super(Session.getInstance(new Properties()));
			this.id = id;
		}

		@Override
		protected void updateMessageID() throws MessagingException {
			setHeader("Message-ID", this.id);
		}

	}

}
