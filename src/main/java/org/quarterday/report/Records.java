package org.quarterday.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.quarterday.cycle.Calendars;
import org.quarterday.cycle.CycleState;
import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.ReportingCycle;
import org.quarterday.cycle.Time;
import org.quarterday.cycle.Timetable;
import org.quarterday.cycle.WorkingCalendar;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Everybody's record from cycles that are over: when they first sent, or first decided,
 * against the timetable's day. For forecasts; never a league table of people.
 */
@Service
@Transactional(readOnly = true)
public class Records {

	private static final String FIRST_SENT = """
			select s.cycle_id, s.lead_id as person, min(d.saved_at) as at
			from section s join reporting_cycle c on c.id = s.cycle_id and c.state in ('PUBLISHED', 'CLOSED')
			join draft_save d on d.section_id = s.id and d.kind = 'SENT' group by s.id, s.cycle_id, s.lead_id""";

	private static final String FIRST_DECIDED = """
			select s.cycle_id, s.reviewer_id as person, min(d.decided_at) as at
			from section s join reporting_cycle c on c.id = s.cycle_id and c.state in ('PUBLISHED', 'CLOSED')
			join review_decision d on d.section_id = s.id and d.decision in ('APPROVE', 'RETURN')
			group by s.id, s.cycle_id, s.reviewer_id""";

	private final JdbcClient jdbc;

	private final Cycles cycles;

	private final Calendars calendars;

	Records(JdbcClient jdbc, Cycles cycles, Calendars calendars) {
		this.jdbc = jdbc;
		this.cycles = cycles;
		this.calendars = calendars;
	}

	/** The records of all who ever led or reviewed a section. */
	public People all() {
		Map<UUID, Timetable> over = this.cycles.all()
			.stream()
			.filter((cycle) -> cycle.state() == CycleState.PUBLISHED || cycle.state() == CycleState.CLOSED)
			.collect(Collectors.toMap(ReportingCycle::id, ReportingCycle::timetable));
		if (over.isEmpty()) {
			return new People(Map.of(), Map.of());
		}
		WorkingCalendar calendar = this.calendars.current();
		return new People(read(FIRST_SENT, over, Timetable::draftsDue, calendar),
				read(FIRST_DECIDED, over, Timetable::reviewDecided, calendar));
	}

	private Map<String, Punctuality> read(String sql, Map<UUID, Timetable> over, Function<Timetable, LocalDate> planned,
			WorkingCalendar calendar) {
		Map<String, List<Integer>> days = new HashMap<>();
		this.jdbc.sql(sql).query((row) -> {
			Instant at = Time.fromDb(row, "at");
			LocalDate due = planned.apply(over.get(row.getObject("cycle_id", UUID.class)));
			days.computeIfAbsent(row.getString("person"), (person) -> new ArrayList<>())
				.add(calendar.workingDays(due, Time.date(at)));
		});
		return days.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, (entry) -> Punctuality.of(entry.getValue())));
	}

	/** The records by person's id. */
	public record People(Map<String, Punctuality> authors, Map<String, Punctuality> reviewers) {

		public Punctuality author(String person) {
			return this.authors.getOrDefault(person, Punctuality.NONE);
		}

		public Punctuality reviewer(String person) {
			return this.reviewers.getOrDefault(person, Punctuality.NONE);
		}

	}

}
