package org.quarterday.console;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;

import org.quarterday.cycle.Refusal;
import org.quarterday.cycle.WorkingCalendar;

/** One month as a calendar shows it: weeks from Monday to Sunday. */
record MonthGrid(YearMonth month, List<List<Cell>> weeks) {

	private static final int LAST_WORKING_COLUMN = 4;

	/** From the first marked month to the last. */
	static List<MonthGrid> of(SortedMap<LocalDate, List<String>> marks, WorkingCalendar calendar, LocalDate today) {
		YearMonth first = YearMonth.from(marks.firstKey());
		YearMonth last = YearMonth.from(marks.lastKey());
		return Stream.iterate(first, (month) -> !month.isAfter(last), (month) -> month.plusMonths(1))
			.map((month) -> month(month, marks, calendar, today))
			.toList();
	}

	private static MonthGrid month(YearMonth month, SortedMap<LocalDate, List<String>> marks, WorkingCalendar calendar,
			LocalDate today) {
		List<List<Cell>> weeks = new ArrayList<>();
		LocalDate monday = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
		for (; !monday.isAfter(month.atEndOfMonth()); monday = monday.plusWeeks(1)) {
			weeks.add(monday.datesUntil(monday.plusWeeks(1))
				.map((day) -> YearMonth.from(day).equals(month) ? cell(day, marks, calendar, today) : Cell.NONE)
				.toList());
		}
		return new MonthGrid(month, weeks);
	}

	private static Cell cell(LocalDate day, SortedMap<LocalDate, List<String>> marks, WorkingCalendar calendar,
			LocalDate today) {
		return new Cell(day.getDayOfMonth(), closed(day, calendar), day.equals(today),
				marks.getOrDefault(day, List.of()));
	}

	/** Why a weekday is no working day, or empty; weekends speak for themselves. */
	private static String closed(LocalDate day, WorkingCalendar calendar) {
		try {
			String why = calendar.whyNotWorking(day);
			return why.equals("a Saturday") || why.equals("a Sunday") ? ""
					: why.replaceFirst("^an? ", "").replaceFirst(" \\(.*", "");
		}
		catch (Refusal beyondTheTable) {
			return "";
		}
	}

	/**
	 * One day.
	 *
	 * @param number of the month, or 0 for a place outside of it
	 * @param closed why it is no working day, or empty
	 */
	record Cell(int number, String closed, boolean today, List<String> marks) {

		static final Cell NONE = new Cell(0, "", false, List.of());

		/** The names of its looks in the style sheet; the first column is 0. */
		public String look(int column) {
			List<String> looks = new ArrayList<>();
			if (column > LAST_WORKING_COLUMN || !this.closed.isEmpty()) {
				looks.add("qd-month__closed");
			}
			if (this.today) {
				looks.add("qd-month__today");
			}
			if (!this.marks.isEmpty()) {
				looks.add("qd-month__marked");
			}
			return String.join(" ", looks);
		}

	}

}
