package org.quarterday.compile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

import org.quarterday.audit.AuditTrail;
import org.quarterday.cycle.CycleState;
import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.Refusal;
import org.quarterday.cycle.Section;
import org.quarterday.cycle.Time;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the officer marked as exempt: the public edition leaves a stub in its place (PA10,
 * N16).
 */
@Service
@Transactional
public class ExemptMarks {

	private final JdbcClient jdbc;

	private final Cycles cycles;

	private final AuditTrail audit;

	private final Clock clock;

	ExemptMarks(JdbcClient jdbc, Cycles cycles, AuditTrail audit, Clock clock) {
		this.jdbc = jdbc;
		this.cycles = cycles;
		this.audit = audit;
		this.clock = clock;
	}

	@Transactional(readOnly = true)
	public List<ExemptMark> ofCycle(UUID cycleId) {
		return this.jdbc
			.sql("select e.* from exempt_mark e join section s on s.id = e.section_id where s.cycle_id = ? "
					+ "order by s.position, e.item")
			.param(cycleId)
			.query(ExemptMarks::read)
			.list();
	}

	@Transactional(readOnly = true)
	List<ExemptMark> ofSection(UUID sectionId) {
		return this.jdbc.sql("select * from exempt_mark where section_id = ?")
			.param(sectionId)
			.query(ExemptMarks::read)
			.list();
	}

	/**
	 * Marks a section, or one of its items, as exempt.
	 * @param item its identity; empty for the whole section
	 * @throws Refusal naming the field: {@code paragraph} or {@code reason}
	 */
	public void mark(UUID sectionId, String item, int paragraph, String reason, String officer) {
		Section section = live(sectionId);
		check(paragraph, reason);
		this.jdbc.sql("""
				insert into exempt_mark (section_id, item, paragraph, reason, marked_by, marked_at)
				values (?, ?, ?, ?, ?, ?)
				on conflict (section_id, item) do update set paragraph = excluded.paragraph, reason = excluded.reason,
					marked_by = excluded.marked_by, marked_at = excluded.marked_at""")
			.params(sectionId, item, paragraph, reason.strip(), officer, Time.toDb(Time.now(this.clock)))
			.update();
		record(officer, "compile.exempt", section, "%s paragraph %d: %s".formatted(item, paragraph, reason.strip()));
	}

	/**
	 * @throws Refusal when nothing says which paragraph describes it, or why it is better
	 * kept private
	 */
	public static void check(int paragraph, String reason) {
		Refusal.all(() -> ExemptParagraph.of(paragraph)
			.orElseThrow(() -> new Refusal("paragraph", "Choose the paragraph of Schedule 12A that describes it")),
				() -> {
					if (reason == null || reason.isBlank()) {
						throw new Refusal("reason",
								"Enter why the public interest is better served by keeping it private");
					}
				});
	}

	/** It is public again. */
	public void unmark(UUID sectionId, String item, String officer) {
		Section section = live(sectionId);
		this.jdbc.sql("delete from exempt_mark where section_id = ? and item = ?").params(sectionId, item).update();
		record(officer, "compile.not-exempt", section, item);
	}

	private Section live(UUID sectionId) {
		Section section = this.cycles.section(sectionId);
		CycleState state = this.cycles.get(section.cycleId()).state();
		if (!state.inMaking()) {
			throw new Refusal("paragraph",
					"The paper is published: what is exempt can no longer be changed. Withdraw it "
							+ "if exempt text is public");
		}
		return section;
	}

	private void record(String officer, String action, Section section, String detail) {
		this.audit.record(officer, "sign-in", action, section.cycleId(), section.id(), detail);
	}

	private static ExemptMark read(ResultSet row, int number) throws SQLException {
		return new ExemptMark(row.getObject("section_id", UUID.class), row.getString("item"),
				ExemptParagraph.of(row.getInt("paragraph")).orElseThrow(), row.getString("reason"));
	}

}
