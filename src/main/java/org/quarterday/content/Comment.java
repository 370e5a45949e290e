package org.quarterday.content;

import java.time.Instant;

/**
 * Something said about a piece of a section, or about the whole (F3). It hangs on the
 * piece's identity, so it stays with it through renumbering.
 *
 * @param piece an item's identity, a figure's key, or empty for the whole section
 * @param label what the piece was called then, such as "3.1.5"
 * @param answers the comment that began the thread, or null when this one does
 * @param by the person's id, and {@code name} their name
 * @param resolvedAt null while the thread is open; only the first of a thread has it
 */
public record Comment(long id, String piece, String label, Long answers, Kind kind, String words, int round, Instant at,
		String by, String name, Instant resolvedAt) {

	/** Why it was said. */
	public enum Kind {

		/** It must be changed: it came back with it. */
		CHANGE,
		/** A question that returns nothing. */
		QUESTION,
		/** Said in answer. */
		ANSWER,
		/** The reviewer's own edit. */
		EDIT,
		/** The author asks for the section back. */
		RECALL

	}

	public boolean isOpen() {
		return this.resolvedAt == null;
	}

}
