package org.quarterday.cycle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * On which days of one clock a reminder goes out (TT5): 5 and 2 working days before the
 * due day, on the day, then each working day late, at 08:00. A pure function.
 */
final class ReminderDays {

	private static final Set<Integer> WORKING_DAYS_BEFORE = Set.of(5, 2, 0);

	private final WorkingCalendar calendar;

	private final LocalDate due;

	private final LocalDate end;

	/**
	 * @param due the due day; one that is no working day counts as the working day before
	 * @param end the first day on which nobody is reminded any more
	 */
	ReminderDays(WorkingCalendar calendar, LocalDate due, LocalDate end) {
		this.calendar = calendar;
		this.due = calendar.minusWorkingDays(due, 0);
		this.end = end;
	}

	/** The first reminder after now. */
	Optional<Instant> next(Instant now) {
		LocalDate day = Time.date(now);
		if (!Time.at(day, Time.MAIL).isAfter(now)) {
			day = day.plusDays(1);
		}
		while (day.isBefore(this.end)) {
			if (isReminderDay(day)) {
				return Optional.of(Time.at(day, Time.MAIL));
			}
			day = day.plusDays(1);
		}
		return Optional.empty();
	}

	private boolean isReminderDay(LocalDate day) {
		if (!this.calendar.isWorkingDay(day)) {
			return false;
		}
		return day.isAfter(this.due) || WORKING_DAYS_BEFORE.contains(workingDaysToDue(day));
	}

	private int workingDaysToDue(LocalDate day) {
		return (int) day.plusDays(1).datesUntil(this.due.plusDays(1)).filter(this.calendar::isWorkingDay).count();
	}

}
