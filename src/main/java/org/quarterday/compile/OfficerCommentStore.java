package org.quarterday.compile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.quarterday.cycle.Time;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Officers' comments in the database. */
@Repository
class OfficerCommentStore {

	private final JdbcClient jdbc;

	OfficerCommentStore(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	List<OfficerComment> of(UUID cycleId) {
		return this.jdbc.sql("select * from officer_comment where cycle_id = ? order by asked_at, id")
			.param(cycleId)
			.query(OfficerCommentStore::read)
			.list();
	}

	List<OfficerComment> openFor(String personId) {
		return this.jdbc.sql("""
				select c.* from officer_comment c join reporting_cycle r on r.id = c.cycle_id
				where c.person_id = ? and c.comment is null and r.state in ('OPEN', 'CHECKING') order by c.due, c.id""")
			.param(personId)
			.query(OfficerCommentStore::read)
			.list();
	}

	Optional<OfficerComment> find(UUID id) {
		return this.jdbc.sql("select * from officer_comment where id = ?")
			.param(id)
			.query(OfficerCommentStore::read)
			.optional();
	}

	void add(OfficerComment asked, Instant at, String by) {
		this.jdbc.sql("""
				insert into officer_comment (id, cycle_id, field, person_id, due, asked_at, asked_by)
				values (?, ?, ?, ?, ?, ?, ?)""")
			.params(asked.id(), asked.cycleId(), asked.field(), asked.personId(), asked.due(), Time.toDb(at), by)
			.update();
	}

	boolean remove(UUID cycleId, UUID id) {
		return this.jdbc.sql("delete from officer_comment where cycle_id = ? and id = ?")
			.params(cycleId, id)
			.update() == 1;
	}

	void answer(UUID id, String comment, Instant at) {
		this.jdbc.sql("update officer_comment set comment = ?, answered_at = ? where id = ?")
			.params(comment, Time.toDb(at), id)
			.update();
	}

	private static OfficerComment read(ResultSet row, int number) throws SQLException {
		return new OfficerComment(row.getObject("id", UUID.class), row.getObject("cycle_id", UUID.class),
				row.getString("field"), row.getString("person_id"), row.getObject("due", LocalDate.class),
				row.getString("comment"), Time.fromDb(row, "answered_at"));
	}

}
