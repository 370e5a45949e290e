package org.quarterday.cycle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * On which days of one clock something is due (TT5): the days of the committee's ladder
 * before the due day, then the days late on which somebody is reminded or told, at 08:00.
 * A pure function.
 */
final class ReminderDays {

	private final WorkingCalendar calendar;

	private final Ladder ladder;

	private final LocalDate due;

	private final LocalDate begin;

	private final LocalDate end;

	private final LocalDate unopened;

	/**
	 * @param due the due day; one that is no working day counts as the working day before
	 * @param begin the day on which somebody is asked: reminders come after it
	 * @param end the first day on which nobody is reminded any more
	 * @param unopened a day before the due day on which somebody is reminded besides, or
	 * null
	 */
	ReminderDays(WorkingCalendar calendar, Ladder ladder, LocalDate due, LocalDate begin, LocalDate end,
			LocalDate unopened) {
		this.begin = begin;
		this.unopened = unopened;
		this.calendar = calendar;
		this.ladder = ladder;
		this.due = calendar.minusWorkingDays(due, 0);
		this.end = end;
	}

	/** The first after now. */
	Optional<Instant> next(Instant now) {
		LocalDate day = Time.date(now);
		if (!Time.at(day, Time.MAIL).isAfter(now)) {
			day = day.plusDays(1);
		}
		while (day.isBefore(this.end)) {
			if (isReminderDay(day) || (day.equals(this.unopened) && day.isBefore(this.due))) {
				return Optional.of(Time.at(day, Time.MAIL));
			}
			day = day.plusDays(1);
		}
		return Optional.empty();
	}

	/** Whether the ladder alone has a reminder on a day. */
	boolean isReminderDay(LocalDate day) {
		if (!this.calendar.isWorkingDay(day) || !day.isAfter(this.begin)) {
			return false;
		}
		return day.isAfter(this.due) ? this.ladder.actsWhenLate(workingDays(this.due, day))
				: this.ladder.before().contains(workingDays(day, this.due));
	}

	private int workingDays(LocalDate after, LocalDate to) {
		return (int) after.plusDays(1).datesUntil(to.plusDays(1)).filter(this.calendar::isWorkingDay).count();
	}

}
