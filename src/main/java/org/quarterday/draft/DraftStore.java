package org.quarterday.draft;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

import org.quarterday.cycle.Time;
import org.quarterday.figures.TypedFigures;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The working copies. */
@Repository
class DraftStore {

	private final JdbcClient jdbc;

	DraftStore(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Whoever saves or sends holds the section until the transaction ends. */
	void lock(UUID sectionId) {
		this.jdbc.sql("select id from section where id = ? for no key update").param(sectionId).query().listOfRows();
	}

	Optional<Draft> find(UUID sectionId) {
		return this.jdbc.sql("select * from draft where section_id = ?")
			.param(sectionId)
			.query(DraftStore::read)
			.optional();
	}

	void write(Draft draft) {
		this.jdbc.sql("""
				insert into draft (section_id, revision, words, figures, nil_reason, saved_at, saved_by, saved_via)
				values (?, ?, ?, ?::jsonb, ?, ?, ?, ?)
				on conflict (section_id) do update set revision = excluded.revision, words = excluded.words,
					figures = excluded.figures, nil_reason = excluded.nil_reason, saved_at = excluded.saved_at,
					saved_by = excluded.saved_by, saved_via = excluded.saved_via""")
			.params(draft.sectionId(), draft.revision(), draft.typed().words(),
					TypedFigures.toJson(draft.typed().figures()), draft.typed().nilReason(), Time.toDb(draft.savedAt()),
					draft.savedBy(), draft.savedVia())
			.update();
	}

	/** What the reviewer or officer said when the section last went back. */
	Optional<Comment> latestComment(UUID sectionId) {
		return this.jdbc.sql("""
				select decision, comment, decided_at, decided_by from review_decision
				where section_id = ? order by id desc limit 1""").param(sectionId).query((row, number) -> {
			return new Comment(row.getString("decision"), row.getString("comment"), Time.fromDb(row, "decided_at"),
					row.getString("decided_by"));
		}).optional();
	}

	/** A decision on the section with its words. */
	record Comment(String decision, String words, java.time.Instant at, String by) {
	}

	private static Draft read(ResultSet row, int number) throws SQLException {
		return new Draft(row.getObject("section_id", UUID.class), row.getInt("revision"),
				new Typed(row.getString("words"), TypedFigures.fromJson(row.getString("figures")),
						row.getString("nil_reason")),
				Time.fromDb(row, "saved_at"), row.getString("saved_by"), row.getString("saved_via"));
	}

}
