package org.quarterday.cycle;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * The council's calendar: bank holidays and closure days as they stand in the database.
 * An empty holiday table is filled from the bundled one.
 */
@Service
public class Calendars {

	private final JdbcClient jdbc;

	public Calendars(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The calendar of this moment. */
	public WorkingCalendar current() {
		Map<LocalDate, String> holidays = holidays();
		if (holidays.isEmpty()) {
			seed();
			holidays = holidays();
		}
		return new WorkingCalendar(holidays,
				this.jdbc.sql("select day from closure_day").query(LocalDate.class).list());
	}

	/** A planner on the calendar of this moment. */
	public TimetablePlanner planner() {
		return new TimetablePlanner(current());
	}

	private Map<LocalDate, String> holidays() {
		Map<LocalDate, String> holidays = new TreeMap<>();
		this.jdbc.sql("select day, name from bank_holiday").query((row) -> {
			holidays.put(row.getObject("day", LocalDate.class), row.getString("name"));
		});
		return holidays;
	}

	private void seed() {
		BankHolidayTable.bundled()
			.forEach((day, name) -> this.jdbc.sql("insert into bank_holiday values (?, ?) on conflict do nothing")
				.params(day, name)
				.update());
	}

}
