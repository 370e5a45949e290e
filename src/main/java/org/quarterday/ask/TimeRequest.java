package org.quarterday.ask;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * More time for one section: asked for by its author, or given by the officer unasked
 * (B6). Asked for after the due time it is an exception (B5).
 *
 * @param askedBy person, or null when the officer gave it unasked
 * @param wanted the day asked for, or given
 * @param decidedBy null while it is open
 * @param answer the officer's words, may be empty
 */
public record TimeRequest(UUID id, UUID cycleId, UUID sectionId, String serviceName, Instant wasDue, boolean late,
		Instant askedAt, String askedBy, LocalDate wanted, String reason, State state, Instant decidedAt,
		String decidedBy, String answer) {

	/** Where a request stands. */
	public enum State {

		OPEN("Not answered yet"), GRANTED("Granted"), REFUSED("Refused"), LAPSED("Not needed any more");

		private final String label;

		State(String label) {
			this.label = label;
		}

		/** The state in the officers' words. */
		public String label() {
			return this.label;
		}

	}

}
