package org.quarterday.mail;

import java.time.Instant;

/**
 * One mail, ready for a transport.
 *
 * @param address the recipient's, {@code name} how they are called
 * @param replyTo an address that somebody reads, {@code replyName} whose it is
 * @param unsubscribe where one click ends it (RFC 8058), or null
 * @param messageId with its angle brackets
 */
record Letter(String messageId, String from, String fromName, String address, String name, String replyTo,
		String replyName, Instant date, String subject, String text, String html, String unsubscribe) {

	/** A mail that is not a newsletter. */
	Letter(String messageId, String from, String fromName, String address, String name, String replyTo,
			String replyName, Instant date, String subject, String text, String html) {
		this(messageId, from, fromName, address, name, replyTo, replyName, date, subject, text, html, null);
	}

}
