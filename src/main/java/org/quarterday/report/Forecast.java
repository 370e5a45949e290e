package org.quarterday.report;

import java.time.LocalDate;
import java.util.Locale;

import org.quarterday.cycle.Section;
import org.quarterday.cycle.Time;
import org.quarterday.cycle.Timetable;
import org.quarterday.cycle.WorkingCalendar;

/**
 * Whether a section will be approved before the paper is compiled (B7, N8): a pure
 * function of where it stands today and of its people's records. Nobody's record counts
 * as good or bad when there is none: then it says so, and only what has already happened
 * speaks.
 *
 * @param outlook GREEN, AMBER, RED, UNKNOWN, or DONE when nothing is left to wait for
 * @param ready the day on which it should be approved; null when nothing is left
 * @param why what the forecast rests on, in words
 */
public record Forecast(Outlook outlook, LocalDate ready, String why) {

	private static final Forecast DONE = new Forecast(Outlook.DONE, null, "");

	/** The forecast for one section. */
	public static Forecast of(Section section, Timetable timetable, Punctuality author, Punctuality reviewer,
			LocalDate today, WorkingCalendar calendar) {
		if (section.state().settled()) {
			return DONE;
		}
		LocalDate sent = today;
		if (section.state().withAuthor()) {
			sent = expected(Time.date(section.draftDue()), author, today, timetable, calendar);
		}
		LocalDate planned = (section.reviewDue() != null && section.state().withReviewer())
				? Time.date(section.reviewDue())
				: later(timetable.reviewDecided(), after(sent, 1, timetable, calendar));
		LocalDate ready = expected(planned, reviewer, later(today, sent), timetable, calendar);
		boolean known = section.state().withAuthor() ? author.known() : reviewer.known();
		return new Forecast(outlook(ready, timetable, known), ready,
				section.state().withAuthor() ? author.words() : reviewer.words());
	}

	/** The due day moved by the record, never before what is still possible. */
	private static LocalDate expected(LocalDate due, Punctuality record, LocalDate earliest, Timetable timetable,
			WorkingCalendar calendar) {
		return later(after(due, Math.max(0, record.median()), timetable, calendar), earliest);
	}

	/** As many working days after a day, but not beyond the meeting. */
	private static LocalDate after(LocalDate from, int days, Timetable timetable, WorkingCalendar calendar) {
		LocalDate day = from;
		for (int counted = 0; counted < days && day.isBefore(timetable.meeting());) {
			day = day.plusDays(1);
			counted += calendar.isWorkingDay(day) ? 1 : 0;
		}
		return day;
	}

	private static Outlook outlook(LocalDate ready, Timetable timetable, boolean known) {
		if (ready.isAfter(timetable.finalDay())) {
			return Outlook.RED;
		}
		if (ready.isAfter(timetable.compile())) {
			return Outlook.AMBER;
		}
		return known ? Outlook.GREEN : Outlook.UNKNOWN;
	}

	private static LocalDate later(LocalDate one, LocalDate other) {
		return one.isAfter(other) ? one : other;
	}

	/** The forecast in one word, worst last. */
	public enum Outlook {

		/** Nothing is left to wait for. */
		DONE("Settled"),
		/** Approved before the paper is compiled. */
		GREEN("On course"),
		/** Nothing is late yet, and there is no past to go by. */
		UNKNOWN("No record yet"),
		/** After the compile day, and before the paper must be final. */
		AMBER("Tight"),
		/** Not before the paper must be final. */
		RED("At risk");

		private final String label;

		Outlook(String label) {
			this.label = label;
		}

		public String label() {
			return this.label;
		}

		/** The look of the word: that of a rating, see {@code parts :: rag}. */
		public String kind() {
			return (this == DONE) ? "green" : name().toLowerCase(Locale.ROOT);
		}

	}

}
