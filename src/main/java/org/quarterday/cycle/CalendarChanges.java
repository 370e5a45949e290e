package org.quarterday.cycle;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes of the holiday table and of closure days. Each recomputes every open timetable
 * and answers which changed (DL5); a {@link TimetableChanged} event goes out for each. A
 * change that an open timetable cannot do without is refused.
 */
@Service
@Transactional
public class CalendarChanges {

	private final JdbcClient jdbc;

	private final Calendars calendars;

	private final Cycles cycles;

	private final Replanning replanning;

	public CalendarChanges(JdbcClient jdbc, Calendars calendars, Cycles cycles, Replanning replanning) {
		this.jdbc = jdbc;
		this.calendars = calendars;
		this.cycles = cycles;
		this.replanning = replanning;
	}

	/** Adds a bank holiday, or renames one. */
	public List<TimetableChanged> saveHoliday(LocalDate day, String name) {
		checkName(name);
		ownYear(day.getYear());
		save("bank_holiday", day, name);
		return recompute("%s is a bank holiday: %s".formatted(Words.day(day), name.strip()));
	}

	/** Removes a bank holiday, for example one that was moved. */
	public List<TimetableChanged> removeHoliday(LocalDate day) {
		ownYear(day.getYear());
		remove("bank_holiday", day);
		try {
			return recompute("%s is no bank holiday any more".formatted(Words.day(day)));
		}
		catch (BeyondHolidayTable ex) {
			throw new Refusal("day",
					"An open timetable needs %d, and a year counts only with at least %d bank holidays: add the new day first"
						.formatted(day.getYear(), WorkingCalendar.HOLIDAYS_OF_A_YEAR));
		}
	}

	/** Adds a closure day, which can only make deadlines earlier (DL6). */
	public List<TimetableChanged> saveClosure(LocalDate day, String name) {
		checkName(name);
		save("closure_day", day, name);
		return recompute("The offices are closed on %s: %s".formatted(Words.day(day), name.strip()));
	}

	/** Removes a closure day. */
	public List<TimetableChanged> removeClosure(LocalDate day) {
		remove("closure_day", day);
		return recompute("The offices are open on %s".formatted(Words.day(day)));
	}

	/** At the start: a new version may know more holidays. */
	@EventListener
	public void started(ApplicationReadyEvent event) {
		recompute();
	}

	/** Computes every open timetable anew. */
	public List<TimetableChanged> recompute() {
		return recompute("The calendar has changed");
	}

	private List<TimetableChanged> recompute(String reason) {
		TimetablePlanner planner = this.calendars.planner();
		return this.cycles.openCycles()
			.stream()
			.map((cycle) -> this.replanning.recompute(cycle, planner, reason))
			.filter(Objects::nonNull)
			.toList();
	}

	/**
	 * Before the first change of a year its bundled holidays become the council's own.
	 */
	private void ownYear(int year) {
		boolean own = this.jdbc.sql("select exists (select 1 from bank_holiday where extract(year from day) = ?)")
			.param(year)
			.query(Boolean.class)
			.single();
		if (!own) {
			Calendars.bundled(year).forEach((day, name) -> save("bank_holiday", day, name));
		}
	}

	private void save(String table, LocalDate day, String name) {
		this.jdbc.sql("insert into " + table + " values (?, ?) on conflict (day) do update set name = excluded.name")
			.params(day, name.strip())
			.update();
	}

	private void remove(String table, LocalDate day) {
		if (this.jdbc.sql("delete from " + table + " where day = ?").param(day).update() == 0) {
			throw new Refusal("day", "%s is not in the table".formatted(Words.day(day)));
		}
	}

	private static void checkName(String name) {
		if (name == null || name.isBlank()) {
			throw new Refusal("name", "Enter what the day is called");
		}
	}

}
