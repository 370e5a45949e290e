package org.quarterday.ask;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.quarterday.ask.TimeRequest.State;
import org.quarterday.cycle.Section;
import org.quarterday.cycle.Time;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of more time. A request lapses when its section moves on. */
@Repository
class TimeStore {

	private static final String SELECT = """
			select m.*, s.cycle_id, s.service_name from more_time m join section s on s.id = m.section_id
			""";

	/** Open, and still to be answered: its author holds the section in the same round. */
	private static final String OPEN = """
			m.state = 'OPEN' and m.round = s.round and s.state in ('ASKED', 'DRAFTING', 'RETURNED', 'REOPENED')
			and exists (select 1 from reporting_cycle c where c.id = s.cycle_id
				and c.state in ('OPEN', 'CHECKING', 'PUBLISHED'))
			""";

	private final JdbcClient jdbc;

	private final Clock clock;

	TimeStore(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	UUID add(Section section, boolean late, String askedBy, String via, LocalDate wanted, String reason, State state,
			String decidedBy) {
		UUID id = UUID.randomUUID();
		Object now = Time.toDb(Time.now(this.clock));
		this.jdbc
			.sql("""
					insert into more_time (id, section_id, round, was_due, late, asked_at, asked_by, asked_via, wanted, reason,
						state, decided_at, decided_by)
					values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(Arrays.asList(id, section.id(), section.round(), Time.toDb(section.draftDue()), late, now, askedBy,
					via, wanted, reason, state.name(), (decidedBy != null) ? now : null, decidedBy))
			.update();
		return id;
	}

	void decide(UUID id, State state, String answer, String by) {
		this.jdbc.sql("update more_time set state = ?, answer = ?, decided_by = ?, decided_at = ? where id = ?")
			.params(state.name(), answer, by, Time.toDb(Time.now(this.clock)), id)
			.update();
	}

	/** Whatever was asked before is settled by what happens now. */
	void lapse(UUID sectionId) {
		this.jdbc.sql("update more_time set state = 'LAPSED' where section_id = ? and state = 'OPEN'")
			.param(sectionId)
			.update();
	}

	Optional<TimeRequest> lock(UUID id) {
		return this.jdbc.sql(SELECT + "where m.id = ? for update of m").param(id).query(TimeStore::read).optional();
	}

	Optional<TimeRequest> openOf(UUID sectionId) {
		return this.jdbc.sql(SELECT + "where m.section_id = ? and " + OPEN)
			.param(sectionId)
			.query(TimeStore::read)
			.optional();
	}

	List<TimeRequest> open() {
		return this.jdbc.sql(SELECT + "where " + OPEN + " order by m.asked_at, m.id").query(TimeStore::read).list();
	}

	List<TimeRequest> of(UUID sectionId) {
		return this.jdbc.sql(SELECT + "where m.section_id = ? order by m.asked_at desc, m.id")
			.param(sectionId)
			.query(TimeStore::read)
			.list();
	}

	private static TimeRequest read(ResultSet row, int number) throws SQLException {
		return new TimeRequest(row.getObject("id", UUID.class), row.getObject("cycle_id", UUID.class),
				row.getObject("section_id", UUID.class), row.getString("service_name"), Time.fromDb(row, "was_due"),
				row.getBoolean("late"), Time.fromDb(row, "asked_at"), row.getString("asked_by"),
				row.getObject("wanted", LocalDate.class), row.getString("reason"),
				State.valueOf(row.getString("state")), Time.fromDb(row, "decided_at"), row.getString("decided_by"),
				row.getString("answer"));
	}

}
