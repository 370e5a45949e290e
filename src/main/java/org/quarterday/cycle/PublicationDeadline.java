package org.quarterday.cycle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

/**
 * Whether a publication is on time (DL4). A pure function of the system's own record of
 * the instant (DL8).
 *
 * @param lastDay the last publication day (DL3)
 * @param cutOff until when it counts as published on that day, London time: the whole
 * minute counts, so that 23:59 means until midnight
 */
public record PublicationDeadline(LocalDate lastDay, LocalTime cutOff) {

	/** The cut-off time unless the council sets another. */
	public static final LocalTime DEFAULT_CUT_OFF = LocalTime.of(23, 59);

	/** The first instant that is too late. */
	public Instant end() {
		return Time.at(this.lastDay, this.cutOff.truncatedTo(ChronoUnit.MINUTES)).plus(1, ChronoUnit.MINUTES);
	}

	/** Whether something published at this instant was published on time. */
	public boolean onTime(Instant published) {
		return published.isBefore(end());
	}

	/**
	 * The day that a publication counts from: a non-working day counts as the next
	 * working day (DL3).
	 */
	public static LocalDate countsFrom(Instant published, WorkingCalendar calendar) {
		return calendar.plusWorkingDays(Time.date(published), 0);
	}

}
