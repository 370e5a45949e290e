package org.quarterday.review;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.quarterday.cycle.Section;
import org.quarterday.cycle.SectionFlow.Decision;
import org.quarterday.cycle.Time;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Decisions on sections, with their comments. */
@Repository
class DecisionStore {

	private final JdbcClient jdbc;

	DecisionStore(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Whoever decides holds the section until the transaction ends. */
	void lock(UUID sectionId) {
		this.jdbc.sql("select id from section where id = ? for update").param(sectionId).query().listOfRows();
	}

	/**
	 * @throws DuplicateKeyException when that was decided in this round before
	 */
	void add(Section section, Decision decision, String comment, Instant at, String by, String fingerprint) {
		this.jdbc.sql("""
				insert into review_decision (section_id, round, decision, comment, decided_at, decided_by, fingerprint)
				values (?, ?, ?, ?, ?, ?, ?)""")
			.params(section.id(), section.round(), decision.name(), comment, Time.toDb(at), by, fingerprint)
			.update();
	}

	/** The officer or the reviewer takes an approved section back. */
	void reopen(Section section, String kind, String comment, Instant at, String by) {
		this.jdbc.sql("""
				insert into review_decision (section_id, round, decision, comment, decided_at, decided_by)
				values (?, ?, ?, ?, ?, ?)""")
			.params(section.id(), section.round(), kind, comment, Time.toDb(at), by)
			.update();
	}

	/** A decision was taken back; the audit trail keeps it. */
	void undo(UUID sectionId, int round) {
		this.jdbc
			.sql("delete from review_decision where section_id = ? and round = ? and decision in ('APPROVE', 'RETURN')")
			.params(sectionId, round)
			.update();
	}

	/** Newest first. */
	List<Row> of(UUID sectionId) {
		return this.jdbc.sql("""
				select d.*, p.name from review_decision d join person p on p.id = d.decided_by
				where d.section_id = ? order by d.id desc""")
			.param(sectionId)
			.query((row, number) -> new Row(row.getInt("round"), row.getString("decision"), row.getString("comment"),
					Time.fromDb(row, "decided_at"), row.getString("name"), row.getString("fingerprint")))
			.list();
	}

	/** A decision with the name of who took it. */
	record Row(int round, String decision, String comment, Instant at, String by, String fingerprint) {

		String words() {
			return switch (this.decision) {
				case "APPROVE" -> "Approved";
				case "RETURN" -> "Returned";
				case "REOPEN" -> "Reopened";
				default -> "Sent back by the officer";
			};
		}

	}

}
