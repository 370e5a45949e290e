package org.quarterday.mail;

import java.time.Instant;
import java.time.LocalDate;

import org.quarterday.cycle.Time;
import org.quarterday.cycle.Words;
import org.quarterday.cycle.WorkingCalendar;

/** How far a due time is away, as mails say it. */
final class DueWords {

	private final WorkingCalendar calendar;

	private final Instant now;

	DueWords(WorkingCalendar calendar, Instant now) {
		this.calendar = calendar;
		this.now = now;
	}

	/** {@code due in 2 working days}, {@code due today}, {@code 1 working day late}. */
	String brief(Instant due) {
		return isLate(due) ? late(due) : "due " + away(due);
	}

	/** {@code Due by 17:00 on Tuesday 2 June 2026, in 2 working days}. */
	String full(Instant due) {
		return "Due by " + Words.moment(due) + ", " + (isLate(due) ? late(due) : away(due));
	}

	private boolean isLate(Instant due) {
		return Time.date(this.now).isAfter(Time.date(due));
	}

	private String away(Instant due) {
		LocalDate today = Time.date(this.now);
		LocalDate day = Time.date(due);
		return today.equals(day) ? "today" : "in " + count(workingDays(today, day));
	}

	private String late(Instant due) {
		return count(Math.max(1, lateDays(due))) + " late";
	}

	/** The working days that passed since the due day, today included. */
	int lateDays(Instant due) {
		return workingDays(Time.date(due), Time.date(this.now));
	}

	private int workingDays(LocalDate after, LocalDate to) {
		return !after.isBefore(to) ? 0
				: (int) after.plusDays(1).datesUntil(to.plusDays(1)).filter(this.calendar::isWorkingDay).count();
	}

	private static String count(int days) {
		return days + ((days == 1) ? " working day" : " working days");
	}

}
