package org.quarterday.mail;

import java.time.Instant;

/**
 * One mail, ready for a transport.
 *
 * @param address the recipient's, {@code name} how they are called
 * @param replyTo an address that somebody reads, {@code replyName} whose it is
 * @param messageId with its angle brackets
 */
record Letter(String messageId, String from, String fromName, String address, String name, String replyTo,
		String replyName, Instant date, String subject, String text, String html) {
}
