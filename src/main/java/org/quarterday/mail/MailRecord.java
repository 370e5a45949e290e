package org.quarterday.mail;

import java.time.Instant;
import java.util.UUID;

/**
 * The delivery record of one mail (LK7): never its text, never a token.
 *
 * @param address the address used or null while none was
 * @param subject the subject used or null while none was
 * @param nextAttempt when it leaves or is tried again
 * @param error what went wrong last, in the mail server's words, or null
 */
public record MailRecord(UUID id, String template, String personId, UUID cycleId, UUID sectionId, MailState state,
		int attempts, Instant nextAttempt, String address, String subject, String messageId, Instant sentAt,
		String error) {

	/** What the mail is about: its subject, or what it will be while none was written. */
	public String words() {
		return (this.subject != null) ? this.subject : MailEvent.of(this.template).label();
	}

}
