package org.quarterday.compile;

import java.time.Instant;
import java.util.UUID;

import org.quarterday.cycle.GapKind;
import org.quarterday.cycle.SectionState;

/**
 * A section that the paper lacks.
 *
 * @param kind what the officer decided about it (PA8)
 * @param printed what the paper says in its place; empty when it says nothing
 * @param holder who has it: an id of a person
 * @param due when it is due from them
 */
public record Gap(UUID sectionId, String serviceName, SectionState state, GapKind kind, String printed, String holder,
		Instant due) {

	/** In one line, for the officer. */
	public String words() {
		return "%s: %s".formatted(this.serviceName, this.state.label().toLowerCase(java.util.Locale.UK));
	}

	/** Whether the paper is not published without it. */
	public boolean blocks() {
		return this.kind == GapKind.WAIT;
	}

}
