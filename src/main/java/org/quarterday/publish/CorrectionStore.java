package org.quarterday.publish;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.quarterday.cycle.Time;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Corrections, one open at a time for each section. */
@Component
class CorrectionStore {

	private final JdbcClient jdbc;

	CorrectionStore(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	UUID add(UUID cycleId, UUID sectionId, String words, String figures, String reason, Instant at, String by) {
		UUID id = UUID.randomUUID();
		this.jdbc
			.sql("""
					insert into correction (id, cycle_id, section_id, words, figures, reason, state, proposed_at, proposed_by)
					values (?, ?, ?, ?, ?::jsonb, ?, 'PROPOSED', ?, ?)""")
			.params(id, cycleId, sectionId, words, figures, reason, Time.toDb(at), by)
			.update();
		return id;
	}

	/** Whether it was still to be decided. */
	boolean decide(UUID id, Correction.State state, String comment, Instant at, String by) {
		return this.jdbc.sql("""
				update correction set state = ?, comment = ?, decided_at = ?, decided_by = ?
				where id = ? and state = 'PROPOSED'""")
			.params(state.name(), comment, Time.toDb(at), by, id)
			.update() == 1;
	}

	void published(Collection<UUID> ids) {
		ids.forEach((id) -> this.jdbc.sql("update correction set state = 'PUBLISHED' where id = ? and state = 'AGREED'")
			.param(id)
			.update());
	}

	Optional<Correction> find(UUID id) {
		return this.jdbc.sql("select * from correction where id = ?").param(id).query(CorrectionStore::read).optional();
	}

	List<Correction> ofCycle(UUID cycleId) {
		return this.jdbc.sql("select * from correction where cycle_id = ? order by proposed_at desc")
			.param(cycleId)
			.query(CorrectionStore::read)
			.list();
	}

	private static Correction read(ResultSet row, int number) throws SQLException {
		return new Correction(row.getObject("id", UUID.class), row.getObject("cycle_id", UUID.class),
				row.getObject("section_id", UUID.class), row.getString("words"), row.getString("figures"),
				row.getString("reason"), Correction.State.valueOf(row.getString("state")),
				Time.fromDb(row, "proposed_at"), row.getString("proposed_by"), Time.fromDb(row, "decided_at"),
				row.getString("decided_by"), row.getString("comment"));
	}

}
