package org.quarterday.cycle;

import java.util.List;
import java.util.UUID;

/**
 * The calendar changed and with it the timetable of an open cycle (DL5). Published as an
 * event within the transaction that changes it, so that timers follow; and told to the
 * officer.
 *
 * @param sections the sections whose due time moved
 */
public record TimetableChanged(UUID cycleId, String committeeName, Quarter quarter, Timetable before, Timetable after,
		List<UUID> sections) {
}
