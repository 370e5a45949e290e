package org.quarterday.mail;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What a mail that came in is, whoever sent it. */
public sealed interface IncomingMail {

	/** The Message-IDs that it answers or reports on, the nearest first. */
	List<String> about();

	/**
	 * A person wrote.
	 *
	 * @param from the sender's address
	 * @param text what they wrote, without quoted history and signature
	 */
	record Reply(List<String> about, String from, String text, List<ReplyDrafts.File> files) implements IncomingMail {
	}

	/**
	 * A program answered for a person (RFC 3834): never a draft (LK7).
	 *
	 * @param until the day on which they are back, when the words name one
	 */
	record Automatic(List<String> about, String from, Optional<LocalDate> until) implements IncomingMail {
	}

	/**
	 * A mail server reports on a delivery (RFC 3464).
	 *
	 * @param forGood whether it gave up; otherwise it goes on trying
	 * @param words what the server said, for the officer
	 */
	record Bounce(List<String> about, boolean forGood, String words) implements IncomingMail {
	}

}
