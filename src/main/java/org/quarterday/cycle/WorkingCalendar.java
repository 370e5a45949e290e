package org.quarterday.cycle;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Working days of England and Wales, from a table of bank holidays and a council's
 * closure days (DL2, DL5, DL6). It answers for whole years from the table's first on, as
 * long as each has its eight holidays; every other day is refused, never guessed.
 */
public final class WorkingCalendar {

	/** England and Wales never had fewer since 1978: a year with less is half typed. */
	static final int HOLIDAYS_OF_A_YEAR = 8;

	private final SortedMap<LocalDate, String> holidays;

	private final Set<LocalDate> closures;

	private final LocalDate first;

	private final LocalDate last;

	/**
	 * @param holidays day and name of each bank holiday
	 * @param closures days on which the council's offices are closed (default none)
	 */
	public WorkingCalendar(Map<LocalDate, String> holidays, Collection<LocalDate> closures) {
		this.holidays = Collections.unmodifiableSortedMap(new TreeMap<>(holidays));
		this.closures = Set.copyOf(closures);
		int year = this.holidays.isEmpty() ? 1990 : this.holidays.firstKey().getYear();
		this.first = LocalDate.of(year, 1, 1);
		while (holidaysIn(year) >= HOLIDAYS_OF_A_YEAR) {
			year++;
		}
		this.last = LocalDate.of(year, 1, 1).minusDays(1);
	}

	private int holidaysIn(int year) {
		return this.holidays.subMap(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1)).size();
	}

	/** The calendar of the bundled bank holidays, without any closure day. */
	public static WorkingCalendar bundled() {
		return new WorkingCalendar(BankHolidayTable.bundled(), List.of());
	}

	/** The same table with other closure days. */
	public WorkingCalendar withClosures(Collection<LocalDate> days) {
		return new WorkingCalendar(this.holidays, days);
	}

	/** The first day that the table answers for. */
	public LocalDate firstDay() {
		return this.first;
	}

	/** The last day that the table answers for. */
	public LocalDate lastDay() {
		return this.last;
	}

	/** Every bank holiday and its name, in order. */
	public SortedMap<LocalDate, String> holidays() {
		return this.holidays;
	}

	/**
	 * @throws BeyondHolidayTable when the table does not cover the day
	 */
	public boolean isWorkingDay(LocalDate day) {
		return whyNotWorking(day).isEmpty();
	}

	/**
	 * What a day is when it is no working day: {@code a Saturday}, the bank holiday's
	 * name, or {@code a closure day}; empty for a working day.
	 * @throws BeyondHolidayTable when the table does not cover the day
	 */
	public String whyNotWorking(LocalDate day) {
		if (day.isBefore(this.first) || day.isAfter(this.last)) {
			throw new BeyondHolidayTable(day, this.first, this.last);
		}
		if (this.holidays.containsKey(day)) {
			return "a bank holiday (" + this.holidays.get(day) + ")";
		}
		if (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
			return (day.getDayOfWeek() == DayOfWeek.SATURDAY) ? "a Saturday" : "a Sunday";
		}
		return this.closures.contains(day) ? "a closure day" : "";
	}

	/**
	 * @throws Refusal beside the field named, when the day is no working day
	 * @throws BeyondHolidayTable when the table does not cover the day
	 */
	public void requireWorkingDay(String field, LocalDate day) {
		String why = whyNotWorking(day);
		if (!why.isEmpty()) {
			boolean weekend = why.equals("a Saturday") || why.equals("a Sunday");
			throw new Refusal(field,
					"%s is %s: choose a working day".formatted(Words.day(day), weekend ? "at a weekend" : why));
		}
	}

	/**
	 * The n-th working day before a day, which itself does not count and need not be one;
	 * with n = 0 the day itself, if it is a working day, or else the one before it.
	 * @throws BeyondHolidayTable when the answer depends on a day outside the table
	 */
	public LocalDate minusWorkingDays(LocalDate day, int n) {
		return walk(day, n, -1);
	}

	/**
	 * The n-th working day after a day, which itself does not count and need not be one;
	 * with n = 0 the day itself, if it is a working day, or else the next one.
	 * @throws BeyondHolidayTable when the answer depends on a day outside the table
	 */
	public LocalDate plusWorkingDays(LocalDate day, int n) {
		return walk(day, n, 1);
	}

	/**
	 * How many working days a day lies after another, which itself does not count;
	 * negative when it lies before.
	 */
	public int workingDays(LocalDate from, LocalDate to) {
		if (to.isBefore(from)) {
			return -workingDays(to, from);
		}
		return (int) from.plusDays(1).datesUntil(to.plusDays(1)).filter(this::isWorkingDay).count();
	}

	private LocalDate walk(LocalDate from, int n, int step) {
		if (n < 0) {
			throw new IllegalArgumentException("A number of working days is not negative: " + n);
		}
		LocalDate day = from;
		if (n == 0) {
			while (!isWorkingDay(day)) {
				day = day.plusDays(step);
			}
		}
		for (int counted = 0; counted < n;) {
			day = day.plusDays(step);
			counted += isWorkingDay(day) ? 1 : 0;
		}
		return day;
	}

	/**
	 * The last day on which the paper of a meeting can be published (DL3): the
	 * (noticeDays + 1)-th working day before the meeting.
	 * @throws BeyondHolidayTable when the meeting or its clear days lie outside the table
	 */
	public LocalDate lastPublicationDay(LocalDate meeting, int noticeDays) {
		isWorkingDay(meeting);
		return minusWorkingDays(meeting, noticeDays + 1);
	}

	/**
	 * The clear days of a meeting (DL2), in order: the last noticeDays working days
	 * before it.
	 * @throws BeyondHolidayTable when the meeting or its clear days lie outside the table
	 */
	public List<LocalDate> clearDays(LocalDate meeting, int noticeDays) {
		LocalDate publication = lastPublicationDay(meeting, noticeDays);
		return Stream.iterate(publication.plusDays(1), (day) -> day.isBefore(meeting), (day) -> day.plusDays(1))
			.filter(this::isWorkingDay)
			.toList();
	}

}
