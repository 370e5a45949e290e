package org.quarterday.mail;

import java.util.List;
import java.util.UUID;

/**
 * The mails that the process sends by itself: each call queues them in the process's
 * transaction and may be repeated after a failure (the outbox holds each event once per
 * person and sequence). Recipients beyond those named follow TT6.
 */
public interface Notices {

	/** A reminder is due to the author (TT5): before, on or after the day. */
	void remindAuthor(UUID sectionId);

	/**
	 * A section came to these reviewers, or came back: for their next digest, unless one
	 * that did not leave yet says so.
	 */
	void reviewWaiting(UUID sectionId, List<String> reviewers);

	/** A reminder is due to the reviewers (TT5). */
	void remindReviewer(UUID sectionId, List<String> reviewers);

	/**
	 * The section went back to its author, from the reviewer or after approval from the
	 * officer: goes out at once, with the comment of the newest decision.
	 */
	void returned(UUID sectionId);

	/** The officer excused the section: all who held it need do nothing more. */
	void excused(UUID sectionId);

	/** The cycle was cancelled: all concerned need do nothing more. */
	void cancelled(UUID cycleId);

}
