package org.quarterday.mail;

import java.time.Instant;

/**
 * One mail as its recipient sees it.
 *
 * @param raw as it would have travelled (RFC 822)
 */
public record MailboxMessage(long id, String messageId, String recipient, String from, String replyTo, String subject,
		Instant received, String text, String html, byte[] raw) {
}
