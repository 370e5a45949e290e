package org.quarterday.publish;

import java.time.Instant;
import java.util.UUID;

/**
 * A change of one published section: an officer proposes it, the section's reviewer
 * agrees, and then the officer publishes the next version (DL9, N15).
 *
 * @param words light Markdown, as the officer typed it
 * @param figures what is typed for each measure, as JSON
 * @param reason public: it heads the note of what changed
 * @param comment what the reviewer said, may be empty
 */
public record Correction(UUID id, UUID cycleId, UUID sectionId, String words, String figures, String reason,
		State state, Instant proposedAt, String proposedBy, Instant decidedAt, String decidedBy, String comment) {

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

}
