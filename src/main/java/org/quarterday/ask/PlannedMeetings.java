package org.quarterday.ask;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.quarterday.audit.AuditTrail;
import org.quarterday.cycle.BeyondHolidayTable;
import org.quarterday.cycle.Calendars;
import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.Quarter;
import org.quarterday.cycle.Refusal;
import org.quarterday.cycle.Time;
import org.quarterday.cycle.Words;
import org.quarterday.people.Committee;
import org.quarterday.people.Committees;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The meetings that are known ahead: from each follows the day on which its cycle asks
 * services, and when leads are asked before that whether they still are the leads.
 */
@Service
@Transactional
public class PlannedMeetings {

	private static final int LEADS_ASKED = 10;

	private static final int DIRECTORS_ASKED = 5;

	private final JdbcClient jdbc;

	private final Committees committees;

	private final Cycles cycles;

	private final Timetables timetables;

	private final Calendars calendars;

	private final AuditTrail audit;

	private final Clock clock;

	PlannedMeetings(JdbcClient jdbc, Committees committees, Cycles cycles, Timetables timetables, Calendars calendars,
			AuditTrail audit, Clock clock) {
		this.jdbc = jdbc;
		this.committees = committees;
		this.cycles = cycles;
		this.timetables = timetables;
		this.calendars = calendars;
		this.audit = audit;
		this.clock = clock;
	}

	/** Those that have not been held, the next first. */
	@Transactional(readOnly = true)
	public List<PlannedMeeting> toCome() {
		return read("coalesce(c.meeting, p.meeting) >= ? order by 5, p.committee_id, p.id", Time.today(this.clock));
	}

	/**
	 * @throws Refusal when it is not planned any more
	 */
	@Transactional(readOnly = true)
	public PlannedMeeting get(UUID id) {
		return find(id).orElseThrow(() -> new Refusal("This meeting is not planned any more"));
	}

	/** The planned meeting, if it still is planned. */
	@Transactional(readOnly = true)
	public Optional<PlannedMeeting> find(UUID id) {
		return read("p.id = ?", id).stream().findFirst();
	}

	/** The meeting planned for a committee's paper of a quarter. */
	@Transactional(readOnly = true)
	public Optional<PlannedMeeting> of(String committeeId, Quarter quarter) {
		return read("coalesce(c.meeting, p.meeting) >= ? and p.committee_id = ? and p.year = ? and p.quarter = ?",
				Time.today(this.clock), committeeId, quarter.year(), quarter.number())
			.stream()
			.findFirst();
	}

	/**
	 * Plans a meeting.
	 * @throws Refusal naming the field when the day has passed, comes before the end of
	 * the quarter or lies beyond the holiday table (DL5), or the committee has a meeting
	 * for that quarter
	 */
	public UUID add(String committeeId, Quarter quarter, LocalDate meeting, String officer) {
		Committee owner = this.committees.committee(committeeId);
		String committee = owner.name();
		check(owner, quarter, meeting);
		this.cycles.find(committeeId, quarter).ifPresent((cycle) -> {
			throw new Refusal("quarter", "%s already has a cycle for %s".formatted(committee, quarter));
		});
		UUID id = UUID.randomUUID();
		try {
			this.jdbc.sql(
					"insert into planned_meeting (id, committee_id, year, quarter, meeting, planned_by, planned_at) values (?, ?, ?, ?, ?, ?, ?)")
				.params(id, committeeId, quarter.year(), quarter.number(), meeting, officer,
						Time.toDb(Time.now(this.clock)))
				.update();
		}
		catch (DuplicateKeyException ex) {
			throw new Refusal("quarter",
					"%s already has a meeting for %s: remove that one first".formatted(committee, quarter));
		}
		this.audit.record(officer, "sign-in", "ask.meeting-planned", null, null,
				"%s, %s, on %s".formatted(committee, quarter, Words.day(meeting)));
		return id;
	}

	private void check(Committee owner, Quarter quarter, LocalDate meeting) {
		LocalDate today = Time.today(this.clock);
		if (!meeting.isAfter(today)) {
			throw new Refusal("meeting", "The meeting must be after today, %s".formatted(Words.day(today)));
		}
		if (!quarter.lastDay().isBefore(meeting)) {
			throw new Refusal("meeting",
					"%s ends on %s: the meeting must be later".formatted(quarter, Words.day(quarter.lastDay())));
		}
		this.timetables.of(owner, meeting);
	}

	/** Why the day of a meeting may be a slip; empty for a working day. */
	@Transactional(readOnly = true)
	public String doubt(LocalDate meeting) {
		String why = this.calendars.current().whyNotWorking(meeting);
		return why.isEmpty() ? ""
				: "%s is %s. Check that the meeting really is on that day.".formatted(Words.date(meeting), why);
	}

	/**
	 * A planned meeting as it would be on another day.
	 * @throws Refusal naming the field, as for {@link #add}; when it is on that day
	 * already; and when its cycle is open, whose timetable knows the meeting then
	 */
	@Transactional(readOnly = true)
	public PlannedMeeting moved(UUID id, LocalDate meeting) {
		PlannedMeeting planned = get(id);
		if (!planned.toOpen()) {
			throw new Refusal("Its cycle is open: move the meeting in the timetable of the cycle");
		}
		Committee committee = this.committees.committee(planned.committeeId());
		check(committee, planned.quarter(), meeting);
		if (meeting.equals(planned.meeting())) {
			throw new Refusal("meeting", "The meeting is on %s already".formatted(Words.day(meeting)));
		}
		return on(id, committee, planned.quarter(), meeting, null);
	}

	/** Puts a meeting on another day, for {@link MovingMeetings}. */
	void set(PlannedMeeting moved) {
		this.jdbc.sql("update planned_meeting set meeting = ? where id = ?")
			.params(moved.meeting(), moved.id())
			.update();
	}

	/** Waits for whoever else changes the plan of this meeting. */
	void hold(UUID id) {
		this.jdbc.sql("select id from planned_meeting where id = ? for no key update").param(id).query().listOfRows();
	}

	/** Takes a meeting off the plan; questions to leads about it end. */
	public PlannedMeeting remove(UUID id, String officer) {
		PlannedMeeting planned = get(id);
		this.jdbc.sql("delete from planned_meeting where id = ?").param(id).update();
		this.audit.record(officer, "sign-in", "ask.meeting-unplanned", null, null,
				"%s, on %s".formatted(planned.paper(), Words.day(planned.meeting())));
		return planned;
	}

	private List<PlannedMeeting> read(String which, Object... values) {
		Map<String, Committee> known = this.committees.all()
			.stream()
			.collect(Collectors.toMap(Committee::id, Function.identity()));
		return this.jdbc.sql("""
				select p.id, p.committee_id, p.year, p.quarter, coalesce(c.meeting, p.meeting) as meeting,
					c.id as cycle_id from planned_meeting p left join reporting_cycle c
					on c.committee_id = p.committee_id and c.year = p.year and c.quarter = p.quarter
						and c.state <> 'CANCELLED'
				""" + "where " + which)
			.params(values)
			.query((row, number) -> meeting(row, known.get(row.getString("committee_id"))))
			.list();
	}

	private PlannedMeeting meeting(ResultSet row, Committee committee) throws SQLException {
		return on(row.getObject("id", UUID.class), committee, new Quarter(row.getInt("year"), row.getInt("quarter")),
				row.getObject("meeting", LocalDate.class), row.getObject("cycle_id", UUID.class));
	}

	private PlannedMeeting on(UUID id, Committee committee, Quarter quarter, LocalDate meeting, UUID cycleId) {
		LocalDate opens = opens(committee, meeting);
		return new PlannedMeeting(id, committee.id(), committee.name(), quarter, meeting, opens,
				before(opens, LEADS_ASKED), before(opens, DIRECTORS_ASKED), cycleId);
	}

	/** A meeting that a shorter holiday table no longer reaches is asked for late. */
	private LocalDate opens(Committee committee, LocalDate meeting) {
		try {
			return this.timetables.of(committee, meeting).ask();
		}
		catch (BeyondHolidayTable ex) {
			return this.calendars.current().lastDay();
		}
	}

	private LocalDate before(LocalDate day, int workingDays) {
		return this.calendars.current().minusWorkingDays(day, workingDays);
	}

}
