package org.quarterday.draft;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.quarterday.cycle.Time;
import org.quarterday.figures.TypedFigures;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Passed parts: hashes of their tokens, never tokens. */
@Repository
class ContributionStore {

	private static final String SELECT = "select k.*, p.name as person_name from contribution k join person p on p.id = k.person_id ";

	private final JdbcClient jdbc;

	ContributionStore(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void insert(Contribution part, byte[] hash) {
		this.jdbc
			.sql("""
					insert into contribution (id, section_id, person_id, measures, part, note, asked_by, asked_at, token_hash, items)
					values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)""")
			.params(part.id(), part.sectionId(), part.personId(), part.measures().toArray(String[]::new), part.part(),
					part.note(), part.askedBy(), Time.toDb(part.askedAt()), hash, PassedItem.toJson(part.items()))
			.update();
	}

	List<Contribution> ofSection(UUID sectionId) {
		return this.jdbc.sql(SELECT + "where k.section_id = ? order by k.asked_at, k.id")
			.param(sectionId)
			.query(ContributionStore::read)
			.list();
	}

	Optional<Contribution> find(UUID id) {
		return this.jdbc.sql(SELECT + "where k.id = ?").param(id).query(ContributionStore::read).optional();
	}

	/** Those that are not revoked, of active people, in cycles that are not over. */
	Optional<Contribution> open(byte[] hash) {
		return this.jdbc.sql(
				SELECT + """
						join section s on s.id = k.section_id join reporting_cycle c on c.id = s.cycle_id
						where k.token_hash = ? and k.revoked_at is null and p.active and c.state not in ('CLOSED', 'CANCELLED')""")
			.param(hash)
			.query(ContributionStore::read)
			.optional();
	}

	boolean ended(byte[] hash) {
		return this.jdbc.sql("select count(*) from contribution where token_hash = ?")
			.param(hash)
			.query(Integer.class)
			.single() > 0;
	}

	/** Does nothing once it is revoked or taken over. */
	boolean save(UUID id, Typed typed, List<PassedItem> items, Instant savedAt, Instant returnedAt) {
		return this.jdbc.sql("""
				update contribution set words = ?, figures = ?::jsonb, items = ?::jsonb, saved_at = ?, returned_at = ?
				where id = ? and revoked_at is null and taken_at is null""")
			.params(typed.words(), TypedFigures.toJson(typed.figures()), PassedItem.toJson(items), Time.toDb(savedAt),
					(returnedAt != null) ? Time.toDb(returnedAt) : null, id)
			.update() == 1;
	}

	void taken(UUID id, Instant at) {
		this.jdbc.sql("update contribution set taken_at = ? where id = ?").params(Time.toDb(at), id).update();
	}

	void revoked(UUID id, Instant at) {
		this.jdbc.sql("update contribution set revoked_at = ? where id = ? and revoked_at is null")
			.params(Time.toDb(at), id)
			.update();
	}

	private static Contribution read(ResultSet row, int number) throws SQLException {
		return new Contribution(row.getObject("id", UUID.class), row.getObject("section_id", UUID.class),
				row.getString("person_id"), row.getString("person_name"),
				Arrays.asList((String[]) row.getArray("measures").getArray()), row.getString("part"),
				row.getString("note"), row.getString("asked_by"), Time.fromDb(row, "asked_at"), row.getInt("version"),
				new Typed(row.getString("words"), TypedFigures.fromJson(row.getString("figures")), ""),
				PassedItem.fromJson(row.getString("items")), Time.fromDb(row, "saved_at"),
				Time.fromDb(row, "returned_at"), Time.fromDb(row, "taken_at"), Time.fromDb(row, "revoked_at"));
	}

}
