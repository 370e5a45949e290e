package org.quarterday.publish;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The late-item route as an officer recorded it for a cycle's paper or supplement, before
 * it was published.
 */
@Component
class LateItems {

	private final JdbcClient jdbc;

	LateItems(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * @param supplement 0 for the paper itself
	 */
	void record(UUID cycleId, int supplement, Lateness lateness, String officer) {
		this.jdbc.sql("""
				insert into late_item (cycle_id, supplement, late, urgent, chair, agreed, recorded_by)
				values (?, ?, ?, ?, ?, ?, ?)
				on conflict (cycle_id, supplement) do update set late = excluded.late, urgent = excluded.urgent,
					chair = excluded.chair, agreed = excluded.agreed, recorded_by = excluded.recorded_by""")
			.params(cycleId, supplement, lateness.late(), lateness.urgent(), lateness.chair(), lateness.agreed(),
					officer)
			.update();
	}

	Optional<Lateness> of(UUID cycleId, int supplement) {
		return this.jdbc.sql("select * from late_item where cycle_id = ? and supplement = ?")
			.params(cycleId, supplement)
			.query((row, number) -> new Lateness(row.getString("late"), row.getString("urgent"), row.getString("chair"),
					row.getObject("agreed", LocalDate.class)))
			.optional();
	}

}
