package org.quarterday.cycle;

import java.time.Instant;
import java.time.LocalDate;

/**
 * When the clock of a person ends who gets a section after the first asking (TT4): the
 * timetable's day, or later when that would leave too few working days, but never after
 * the day before the meeting.
 */
final class Dues {

	private static final int LEAST_DAYS_TO_WRITE = 2;

	private static final int LEAST_DAYS_TO_REVIEW = 2;

	private static final int LEAST_DAYS_TO_REVIEW_AGAIN = 1;

	private final Timetable timetable;

	private final WorkingCalendar calendar;

	Dues(Timetable timetable, WorkingCalendar calendar) {
		this.timetable = timetable;
		this.calendar = calendar;
	}

	/** The reviewer's clock for a section sent now. */
	Instant review(Section section, Instant now) {
		return (section.round() == 1) ? later(this.timetable.reviewDecided(), now, LEAST_DAYS_TO_REVIEW)
				: later(this.timetable.reviewDecided(), now, LEAST_DAYS_TO_REVIEW_AGAIN);
	}

	/** The author's clock for a section returned or reopened now. */
	Instant resubmission(Instant now) {
		return later(this.timetable.resubmission(), now, LEAST_DAYS_TO_WRITE);
	}

	private Instant later(LocalDate planned, Instant now, int leastDays) {
		LocalDate today = Time.date(now);
		LocalDate end = this.timetable.meeting().minusDays(1);
		LocalDate day = today;
		for (int counted = 0; counted < leastDays && day.isBefore(end);) {
			day = day.plusDays(1);
			counted += this.calendar.isWorkingDay(day) ? 1 : 0;
		}
		return Time.at(planned.isAfter(day) ? planned : day, Time.DUE);
	}

}
