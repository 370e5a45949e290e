package org.quarterday.mail;

import java.time.Instant;

import org.quarterday.cycle.ReportingCycle;
import org.quarterday.cycle.Section;

/**
 * One thing that a mail tells one person: a row of the outbox with what it is about, as
 * it stands at the moment of sending.
 *
 * @param cycle null only for mails about a person's own sign-in
 * @param section null for mails about no section
 */
record MailTask(OutboxRow row, ReportingCycle cycle, Section section, String link) {

	/** When the section is due from whoever the mail asks. */
	Instant due() {
		return due(this.row.event(), this.section);
	}

	static Instant due(MailEvent event, Section section) {
		boolean review = event.template().startsWith("review-") && event != MailEvent.SECTION_RETURNED
				&& event != MailEvent.AUTHOR_TOLD;
		return (review && section.reviewDue() != null) ? section.reviewDue() : section.draftDue();
	}

}
