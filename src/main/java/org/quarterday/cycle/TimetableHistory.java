package org.quarterday.cycle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.quarterday.cycle.TimetableChanged.Cause;
import org.quarterday.cycle.TimetableChanged.Move;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every change of a cycle's timetable, with its reason: nothing moves silently. */
@Repository
public class TimetableHistory {

	private final JdbcClient jdbc;

	private final Clock clock;

	public TimetableHistory(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** The changes of a cycle, newest first. */
	public List<Entry> of(UUID cycleId) {
		return this.jdbc.sql("select * from timetable_change where cycle_id = ? order by id desc")
			.param(cycleId)
			.query(TimetableHistory::entry)
			.list();
	}

	long add(UUID cycleId, Timetable before, Timetable after, Cause cause, String reason, String by) {
		return this.jdbc.sql("""
				insert into timetable_change (cycle_id, changed_at, changed_by, cause, reason, before, after)
				values (:cycle, :at, :by, :cause, :reason, :before::jsonb, :after::jsonb) returning id""")
			.param("cycle", cycleId)
			.param("at", Time.toDb(Time.now(this.clock)))
			.param("by", by)
			.param("cause", cause.name())
			.param("reason", reason)
			.param("before", Json.write(before))
			.param("after", Json.write(after))
			.query(Long.class)
			.single();
	}

	private static Entry entry(ResultSet row, int number) throws SQLException {
		return new Entry(Time.fromDb(row, "changed_at"), row.getString("changed_by"),
				Cause.valueOf(row.getString("cause")), row.getString("reason"),
				TimetableChanged.moves(Json.read(row.getString("before"), Timetable.class),
						Json.read(row.getString("after"), Timetable.class)));
	}

	/**
	 * One change.
	 *
	 * @param by person, or null when the calendar did it
	 * @param moves by what happens on each day that moved
	 */
	public record Entry(Instant at, String by, Cause cause, String reason, Map<String, Move> moves) {
	}

}
