package org.quarterday.review;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.quarterday.cycle.Time;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which text each reviewer looked at last, and which one before it (F4). */
@Repository
class Looks {

	private final JdbcClient jdbc;

	Looks(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** A reviewer looks at a text; looking again at the same one changes nothing. */
	void at(UUID sectionId, String person, long saveId, Instant now) {
		this.jdbc.sql("""
				insert into review_look as look (section_id, person_id, save_id, looked_at) values (?, ?, ?, ?)
				on conflict (section_id, person_id) do update set before_id = look.save_id, save_id = excluded.save_id,
					looked_at = excluded.looked_at where look.save_id <> excluded.save_id""")
			.params(sectionId, person, saveId, Time.toDb(now))
			.update();
	}

	/** The save that this person saw before the newest one; empty when there is none. */
	Optional<Long> before(UUID sectionId, String person) {
		return this.jdbc.sql("select before_id from review_look where section_id = ? and person_id = ?")
			.params(sectionId, person)
			.query((row, number) -> Optional.ofNullable(row.getObject("before_id", Long.class)))
			.optional()
			.flatMap((before) -> before);
	}

}
