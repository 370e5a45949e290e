package org.quarterday.cycle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * One paper in the making: a committee, a quarter and a meeting.
 *
 * @param committeeName the committee's name when the cycle opened (TT9)
 * @param standingText the officer's own sections, as JSON that this package does not read
 * @param cover the cover sheet's fields, as JSON that this package does not read
 * @param compiledAt when it was last compiled for checking, or null
 */
public record ReportingCycle(UUID id, String committeeId, String committeeName, Quarter quarter, LocalDate meeting,
		CycleState state, Timetable timetable, Outline outline, String standingText, String cover, Instant openedAt,
		String openedBy, Instant compiledAt) {

	/**
	 * What belongs to a paper stays as it was once that is public (DL9).
	 * @param consequence what can no longer be done, to end the sentence
	 * @throws Refusal when it is published or was cancelled
	 */
	public void requireInMaking(String consequence) {
		if (!this.state.inMaking()) {
			throw new Refusal("This paper is published or was cancelled: " + consequence);
		}
	}

}
