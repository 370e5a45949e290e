package org.quarterday.cycle;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * The council's calendar. A year's bank holidays are those of the council's own table, or
 * of the bundled one while the council has none of its own for that year; see
 * {@link CalendarChanges} for how they get there.
 */
@Service
public class Calendars {

	/** An officer is warned this many days before the table runs out (DL5). */
	static final int WARNING_DAYS = 60;

	private static final SortedMap<LocalDate, String> BUNDLED = BankHolidayTable.bundled();

	private final JdbcClient jdbc;

	public Calendars(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The calendar of this moment. */
	public WorkingCalendar current() {
		return new WorkingCalendar(holidays(), closureDays().keySet());
	}

	/** A planner on the calendar of this moment. */
	public TimetablePlanner planner() {
		return new TimetablePlanner(current());
	}

	/** The council's closure days and what they are called (DL6). */
	public SortedMap<LocalDate, String> closureDays() {
		return days("closure_day");
	}

	/**
	 * The day on which the holiday table runs out, when that is near enough to warn an
	 * officer: meetings after it are refused.
	 */
	public Optional<LocalDate> runsOut(LocalDate today) {
		LocalDate last = current().lastDay();
		return today.isBefore(last.minusDays(WARNING_DAYS)) ? Optional.empty() : Optional.of(last);
	}

	private Map<LocalDate, String> holidays() {
		SortedMap<LocalDate, String> holidays = days("bank_holiday");
		var own = holidays.keySet().stream().map(LocalDate::getYear).collect(Collectors.toSet());
		BUNDLED.forEach((day, name) -> {
			if (!own.contains(day.getYear())) {
				holidays.put(day, name);
			}
		});
		return holidays;
	}

	/** The bundled holidays of a year; none beyond the last official one. */
	static SortedMap<LocalDate, String> bundled(int year) {
		return BUNDLED.subMap(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1));
	}

	private SortedMap<LocalDate, String> days(String table) {
		SortedMap<LocalDate, String> days = new TreeMap<>();
		this.jdbc.sql("select day, name from " + table).query((row) -> {
			days.put(row.getObject("day", LocalDate.class), row.getString("name"));
		});
		return days;
	}

}
