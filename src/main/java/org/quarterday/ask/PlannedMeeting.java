package org.quarterday.ask;

import java.time.LocalDate;
import java.util.UUID;

import org.quarterday.cycle.Quarter;

/**
 * A meeting for which a cycle will be opened, and the days before that.
 *
 * @param opens the day on which services are asked
 * @param leadsAsked when leads are asked whether their services are still theirs (A7)
 * @param directorsAsked when assistant directors are asked instead of those who are
 * silent
 * @param cycleId the cycle that was opened for it, or null
 */
public record PlannedMeeting(UUID id, String committeeId, String committeeName, Quarter quarter, LocalDate meeting,
		LocalDate opens, LocalDate leadsAsked, LocalDate directorsAsked, UUID cycleId) {

	/** As papers are called: {@code Housing and Community, Q2 2026/27}. */
	public String paper() {
		return "%s, %s".formatted(this.committeeName, this.quarter);
	}

	/** Whether its cycle is still to be opened. */
	public boolean toOpen() {
		return this.cycleId == null;
	}

}
