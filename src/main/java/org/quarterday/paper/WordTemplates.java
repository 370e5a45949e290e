package org.quarterday.paper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.quarterday.cycle.Refusal;
import org.quarterday.cycle.Time;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The council's Word template and those of committees that have one of their own (G3).
 * Callers write the audit trail.
 */
@Service
@Transactional
public class WordTemplates {

	private static final String SELECT = "select id, committee_id, name, state, added_at, added_by from word_template";

	private final JdbcClient jdbc;

	private final Clock clock;

	WordTemplates(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Whether papers are written into a template. */
	public enum State {

		/** It may be used, and nobody said yet that it shall be. */
		WAITING,
		/** Papers are written into it. */
		USED,
		/** They were. */
		ENDED

	}

	/**
	 * A template that was kept.
	 *
	 * @param committeeId null when it is the whole council's
	 */
	public record Kept(UUID id, String committeeId, String name, State state, Instant addedAt, String addedBy) {
	}

	/**
	 * Keeps a file that passed the check, to be looked at before papers are written into
	 * it.
	 * @param committeeId null for the whole council
	 * @throws Refusal when it did not pass
	 */
	public UUID keep(String committeeId, String name, byte[] content, String officer) {
		if (!TemplateCheck.of(content, name).usable()) {
			throw new Refusal("file", "“%s” cannot be used yet".formatted(name));
		}
		UUID id = UUID.randomUUID();
		this.jdbc.sql("delete from word_template where state = 'WAITING' and committee_id is not distinct from ?")
			.params(Arrays.asList(committeeId))
			.update();
		this.jdbc.sql("""
				insert into word_template (id, committee_id, name, content, state, added_at, added_by)
				values (?, ?, ?, ?, 'WAITING', ?, ?)""")
			.params(Arrays.asList(id, committeeId, name, content, Time.toDb(Time.now(this.clock)), officer))
			.update();
		return id;
	}

	/** From now on papers are written into it, in place of the one before. */
	public void use(UUID id) {
		Kept kept = find(id).orElseThrow(() -> new Refusal("There is no such template any more: upload it again"));
		this.jdbc.sql(
				"update word_template set state = 'ENDED' where state = 'USED' and committee_id is not distinct from ?")
			.params(Arrays.asList(kept.committeeId()))
			.update();
		this.jdbc.sql("update word_template set state = 'USED' where id = ?").param(id).update();
	}

	/** No paper is written into it any more. */
	public void end(UUID id) {
		this.jdbc.sql("update word_template set state = 'ENDED' where id = ? and state = 'USED'").param(id).update();
	}

	@Transactional(readOnly = true)
	public Optional<Kept> find(UUID id) {
		return this.jdbc.sql(SELECT + " where id = ?").param(id).query(WordTemplates::kept).optional();
	}

	/** Those in use: the council's first. */
	@Transactional(readOnly = true)
	public List<Kept> used() {
		return this.jdbc.sql(SELECT + " where state = 'USED' order by committee_id nulls first")
			.query(WordTemplates::kept)
			.list();
	}

	@Transactional(readOnly = true)
	public byte[] content(UUID id) {
		return this.jdbc.sql("select content from word_template where id = ?").param(id).query(byte[].class).single();
	}

	/**
	 * What a cycle's papers are written into: the committee's, the council's, or ours.
	 */
	@Transactional(readOnly = true)
	public WordTemplate ofCycle(UUID cycleId) {
		return this.jdbc.sql("""
				select content from word_template
				where state = 'USED' and (committee_id is null
					or committee_id = (select committee_id from reporting_cycle where id = ?))
				order by committee_id nulls last limit 1""")
			.param(cycleId)
			.query(byte[].class)
			.optional()
			.map(WordTemplate::of)
			.orElseGet(WordTemplate::builtIn);
	}

	/**
	 * Whether that template was here before the cycle was opened: then nothing that was
	 * written in the cycle can have got into it.
	 */
	@Transactional(readOnly = true)
	public boolean olderThan(UUID cycleId) {
		return this.jdbc.sql("""
				select t.added_at < c.opened_at from word_template t, reporting_cycle c
				where c.id = ? and t.state = 'USED' and (t.committee_id is null or t.committee_id = c.committee_id)
				order by t.committee_id nulls last limit 1""")
			.param(cycleId)
			.query(Boolean.class)
			.optional()
			.orElse(true);
	}

	private static Kept kept(ResultSet row, int number) throws SQLException {
		return new Kept(row.getObject("id", UUID.class), row.getString("committee_id"), row.getString("name"),
				State.valueOf(row.getString("state")), Time.fromDb(row, "added_at"), row.getString("added_by"));
	}

}
