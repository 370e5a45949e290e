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
		this.jdbc.sql("select id from section where id = ? for no key update").param(sectionId).query().listOfRows();
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

	/** Approved at a level that is not the last. */
	void pass(Section section, int level, String comment, Instant at, String by, String fingerprint) {
		signOff(section, "LEVEL_" + level, comment, at, by, fingerprint);
	}

	/** Approved by one of those who sign off side by side, while others have not yet. */
	void pass(Section section, ReviewRecord.Seat seat, String comment, Instant at, String by, String fingerprint) {
		signOff(section, part(seat), comment, at, by, fingerprint);
	}

	private static String part(ReviewRecord.Seat seat) {
		return "LEVEL_%d:%s".formatted(seat.level(), seat.chosen());
	}

	private void signOff(Section section, String decision, String comment, Instant at, String by, String fingerprint) {
		this.jdbc.sql("""
				insert into review_decision (section_id, round, decision, comment, decided_at, decided_by, fingerprint)
				values (?, ?, ?, ?, ?, ?, ?)
				on conflict (section_id, round, decision) do update set comment = excluded.comment,
					decided_at = excluded.decided_at, decided_by = excluded.decided_by,
					fingerprint = excluded.fingerprint""")
			.params(section.id(), section.round(), decision, comment, Time.toDb(at), by, fingerprint)
			.update();
	}

	/** Whether it was signed off in this round before somebody else's was taken back. */
	boolean passed(Section section, ReviewRecord.Seat seat) {
		return this.jdbc.sql("select count(*) from review_decision where section_id = ? and round = ? and decision = ?")
			.params(section.id(), section.round(), part(seat))
			.query(Integer.class)
			.single() > 0;
	}

	/** Whether this person ever decided on the section, at any level. */
	boolean decided(UUID sectionId, String person) {
		return this.jdbc.sql("select count(*) from review_decision where section_id = ? and decided_by = ?")
			.params(sectionId, person)
			.query(Integer.class)
			.single() > 0;
	}

	/** How many levels approved what was sent in this round. */
	int passed(Section section) {
		return this.jdbc.sql(
				"select count(*) from review_decision where section_id = ? and round = ? and decision ~ '^LEVEL_[0-9]+$'")
			.params(section.id(), section.round())
			.query(Integer.class)
			.single();
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

	/** One of several at a level took a sign-off back; the audit trail keeps it. */
	void undo(Section section, ReviewRecord.Seat seat) {
		this.jdbc.sql("delete from review_decision where section_id = ? and round = ? and decision = ?")
			.params(section.id(), section.round(), part(seat))
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
			if (this.decision.startsWith("LEVEL_")) {
				return "Approved at level " + this.decision.replaceFirst("LEVEL_([0-9]+).*", "$1");
			}
			return switch (this.decision) {
				case "APPROVE" -> "Approved";
				case "RETURN" -> "Returned";
				case "REOPEN" -> "Reopened";
				default -> "Sent back by the officer";
			};
		}

	}

}
