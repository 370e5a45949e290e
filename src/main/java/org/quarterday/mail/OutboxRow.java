package org.quarterday.mail;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * One claimed row of the outbox.
 *
 * @param cycleId or null
 * @param sectionId or null
 * @param attempts this attempt included; an outcome counts only for the attempt it is of
 * @param digest shared by rows that are sent as one mail, or null
 */
record OutboxRow(UUID id, MailEvent event, String personId, UUID cycleId, UUID sectionId, Map<String, String> details,
		int attempts, Instant firstAttempt, UUID digest, String messageId) {

	OutboxRow withMessageId(String id) {
		return new OutboxRow(this.id, this.event, this.personId, this.cycleId, this.sectionId, this.details,
				this.attempts, this.firstAttempt, this.digest, id);
	}

}
