package org.quarterday.compile;

import java.util.UUID;

/**
 * A file that takes the place of a published appendix: an officer proposes it, a reviewer
 * agrees, and then the officer publishes the next version (DL9, N15).
 *
 * @param fileId what it replaces
 * @param file the new one, under an id of its own
 * @param reason public: it heads the note of what changed
 * @param comment what the reviewer said, may be empty
 */
public record Replacement(UUID id, UUID cycleId, UUID fileId, AppendixFile file, String reason, State state,
		String proposedBy, String comment) {

	/** Where it stands. */
	public enum State {

		PROPOSED("With the reviewer"), AGREED("Agreed, not yet published"), REFUSED("Not agreed"),
		PUBLISHED("Published");

		private final String label;

		State(String label) {
			this.label = label;
		}

		public String label() {
			return this.label;
		}

	}

	/** Whether the paper is made with it. */
	boolean counts() {
		return this.state == State.AGREED || this.state == State.PUBLISHED;
	}

}
