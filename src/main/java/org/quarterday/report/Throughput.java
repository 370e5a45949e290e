package org.quarterday.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.quarterday.cycle.Calendars;
import org.quarterday.cycle.CycleState;
import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.ReportingCycle;
import org.quarterday.cycle.Time;
import org.quarterday.cycle.WorkingCalendar;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How long each stage takes and where sections come late (J4): by cycle and by service,
 * never by person.
 */
@Service
@Transactional(readOnly = true)
public class Throughput {

	private final JdbcClient jdbc;

	private final Cycles cycles;

	private final Calendars calendars;

	Throughput(JdbcClient jdbc, Cycles cycles, Calendars calendars) {
		this.jdbc = jdbc;
		this.cycles = cycles;
		this.calendars = calendars;
	}

	/** Every cycle that was not cancelled, the latest meeting first. */
	public List<Line> byCycle() {
		Map<UUID, List<Passage>> passages = passages().stream().collect(Collectors.groupingBy(Passage::cycle));
		return this.cycles.all()
			.stream()
			.filter((cycle) -> passages.containsKey(cycle.id()))
			.map((cycle) -> Line.of(cycle.committeeName() + ", " + cycle.quarter(), passages.get(cycle.id())))
			.toList();
	}

	/** Every service in all its quarters, by name. */
	public List<Line> byService() {
		return passages().stream()
			.collect(Collectors.groupingBy(Passage::service, TreeMap::new, Collectors.toList()))
			.entrySet()
			.stream()
			.map((entry) -> Line.of(entry.getKey(), entry.getValue()))
			.toList();
	}

	/**
	 * Why more time was needed or a service excused, in the words given, newest first.
	 */
	public List<Reason> reasons() {
		return this.jdbc
			.sql("""
					select a.at, a.action, a.detail, s.service_name from audit_entry a join section s on s.id = a.section_id
					where a.action in ('ask.time-asked', 'ask.extended', 'ask.excused', 'ask.time-refused') and a.detail <> ''
					order by a.id desc limit 50""")
			.query((row, number) -> new Reason(Time.date(Time.fromDb(row, "at")), row.getString("service_name"),
					row.getString("action"), row.getString("detail")))
			.list();
	}

	private List<Passage> passages() {
		Map<UUID, ReportingCycle> known = this.cycles.all()
			.stream()
			.filter((cycle) -> cycle.state() != CycleState.CANCELLED)
			.collect(Collectors.toMap(ReportingCycle::id, Function.identity()));
		WorkingCalendar calendar = this.calendars.current();
		return this.jdbc
			.sql("""
					select s.cycle_id, s.service_name,
						(select min(saved_at) from draft_save d where d.section_id = s.id and d.kind = 'SENT') as sent,
						(select min(decided_at) from review_decision d where d.section_id = s.id
							and d.decision in ('APPROVE', 'RETURN')) as decided,
						(select count(*) from review_decision d where d.section_id = s.id and d.decision = 'RETURN') as returns,
						(select count(*) from audit_entry a where a.section_id = s.id and a.action = 'ask.extended') as extensions
					from section s where s.state <> 'EXCUSED'""")
			.query((row, number) -> known.containsKey(row.getObject("cycle_id", UUID.class))
					? Passage.of(known.get(row.getObject("cycle_id", UUID.class)), row.getString("service_name"),
							Time.fromDb(row, "sent"), Time.fromDb(row, "decided"), row.getInt("returns"),
							row.getInt("extensions"), calendar)
					: null)
			.list()
			.stream()
			.filter(Objects::nonNull)
			.toList();
	}

	/**
	 * One section's way.
	 *
	 * @param writing working days from asking to the first sending; null while not sent
	 * @param reviewing working days from there to the first decision; null until then
	 * @param late working days after the timetable's day; null while not sent
	 */
	private record Passage(UUID cycle, String service, Integer writing, Integer reviewing, Integer late, int returns,
			int extensions) {

		static Passage of(ReportingCycle cycle, String service, Instant sent, Instant decided, int returns,
				int extensions, WorkingCalendar calendar) {
			LocalDate asked = cycle.timetable().ask();
			return new Passage(cycle.id(), service,
					(sent != null) ? Math.max(0, calendar.workingDays(asked, Time.date(sent))) : null,
					(sent != null && decided != null)
							? Math.max(0, calendar.workingDays(Time.date(sent), Time.date(decided))) : null,
					(sent != null) ? calendar.workingDays(cycle.timetable().draftsDue(), Time.date(sent)) : null,
					returns, extensions);
		}

	}

	/**
	 * Several sections together.
	 *
	 * @param writing median working days from asking to the first sending; null if none
	 * @param reviewing median working days from sending to the first decision; null if
	 * none
	 * @param sent how many were sent, {@code late} of them after the timetable's day
	 * @param returned how many were returned at least once, {@code returns} times in all
	 */
	public record Line(String name, Integer writing, Integer reviewing, int sections, long sent, long late,
			long returned, int returns, int extensions) {

		private static Line of(String name, Collection<Passage> passages) {
			return new Line(name, median(passages, Passage::writing), median(passages, Passage::reviewing),
					passages.size(), passages.stream().filter((one) -> one.writing() != null).count(),
					passages.stream().filter((one) -> one.late() != null && one.late() > 0).count(),
					passages.stream().filter((one) -> one.returns() > 0).count(),
					passages.stream().mapToInt(Passage::returns).sum(),
					passages.stream().mapToInt(Passage::extensions).sum());
		}

		private static Integer median(Collection<Passage> passages, Function<Passage, Integer> days) {
			List<Integer> sorted = passages.stream().map(days).filter(Objects::nonNull).sorted().toList();
			return sorted.isEmpty() ? null : sorted.get(sorted.size() / 2);
		}

	}

	/** A reason that was given for more time, or for none at all. */
	public record Reason(LocalDate day, String service, String action, String words) {
	}

}
