package org.quarterday.people;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Somebody acts for somebody else from one day to another, both included (TT6). Both may
 * act.
 *
 * @param personId who is away
 * @param coverId who acts for them
 */
public record Cover(UUID id, String personId, String coverId, LocalDate from, LocalDate until) {

	/** Whether it counts on a day. */
	public boolean on(LocalDate day) {
		return !day.isBefore(this.from) && !day.isAfter(this.until);
	}

	/** A cover was set or ended, or its first or last day came. */
	public record Changed(Cover cover) {
	}

}
