package org.quarterday.meeting;

import java.time.LocalDate;
import java.util.UUID;

import org.quarterday.cycle.Quarter;

/**
 * Something that comes back in a service's next form (I1 to I3): a question or action
 * from a meeting, or a promise in the service's own words.
 *
 * @param words the question, or the sentence that promises
 * @param asker who asked; empty for a promise
 * @param owner who sees to it; may be empty
 * @param raised the day of the meeting, or of the promise
 * @param due until when, or null
 * @param back the quarter whose form asks first
 * @param answer as typed; empty while there is none
 * @param answeredIn the section in whose form it was answered, or null
 * @param answeredBy who typed the answer, or took it away, last; or null
 * @param revision one more with every correction of what was recorded
 */
public record Matter(UUID id, Kind kind, String committeeId, String serviceId, String words, String asker, String owner,
		LocalDate raised, LocalDate due, Quarter back, String answer, UUID answeredIn, String answeredBy,
		int revision) {

	/** Where it comes from. */
	public enum Kind {

		QUESTION, PROMISE

	}

	/** A member's question or action, which the officer may correct. */
	public boolean question() {
		return this.kind == Kind.QUESTION;
	}

	public boolean answered() {
		return !this.answer.isBlank();
	}

	/**
	 * {@code The committee asked on 14 October 2026 (Cllr Green)} or {@code You said}.
	 */
	public String lead() {
		String day = org.quarterday.cycle.Words.date(this.raised);
		return (this.kind == Kind.PROMISE) ? "You said in the paper of " + day
				: "The committee asked on " + day + (this.asker.isEmpty() ? "" : " (" + this.asker + ")");
	}

	/** What the answer field is called. */
	public String ask() {
		return (this.kind == Kind.PROMISE) ? "What happened?" : "The answer for the paper";
	}

}
