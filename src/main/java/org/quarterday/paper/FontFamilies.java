package org.quarterday.paper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.quarterday.cycle.Refusal;
import org.quarterday.cycle.Time;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The council's font family and those of committees that have one of their own (G3).
 * Callers write the audit trail.
 */
@Service
@Transactional
public class FontFamilies {

	/** Families that are kept in memory; what one id stands for never changes. */
	private static final int CACHED = 4;

	private static final String SELECT = "select id, committee_id, name, state, added_at, added_by from font_family";

	private final Map<UUID, FontFamily> cache = new LinkedHashMap<>() {

		private static final long serialVersionUID = 1;

		@Override
		protected boolean removeEldestEntry(Map.Entry<UUID, FontFamily> eldest) {
			return size() > CACHED;
		}

	};

	private final JdbcClient jdbc;

	private final Clock clock;

	FontFamilies(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * A family that was kept.
	 *
	 * @param committeeId null when it is the whole council's
	 */
	public record Kept(UUID id, String committeeId, String name, WordTemplates.State state, Instant addedAt,
			String addedBy) {
	}

	/**
	 * Keeps files that passed the check, to be looked at before papers are printed in
	 * them.
	 * @param committeeId null for the whole council
	 * @throws Refusal when they did not pass
	 */
	public UUID keep(String committeeId, FontCheck check, String officer) {
		if (!check.report().usable()) {
			throw new Refusal("files", "These files cannot be used yet");
		}
		UUID id = UUID.randomUUID();
		this.jdbc.sql("delete from font_family where state = 'WAITING' and committee_id is not distinct from ?")
			.params(Arrays.asList(committeeId))
			.update();
		this.jdbc.sql("""
				insert into font_family (id, committee_id, name, state, added_at, added_by)
				values (?, ?, ?, 'WAITING', ?, ?)""")
			.params(Arrays.asList(id, committeeId, check.name(), Time.toDb(Time.now(this.clock)), officer))
			.update();
		check.family()
			.faces()
			.forEach((face, content) -> this.jdbc
				.sql("insert into font_face (family_id, face, file_name, content) values (?, ?, ?, ?)")
				.params(id, face.name(), check.names().get(face), content)
				.update());
		return id;
	}

	/** From now on papers are printed in it, in place of the one before. */
	public void use(UUID id) {
		Kept kept = find(id).orElseThrow(() -> new Refusal("There is no such font any more: upload it again"));
		this.jdbc
			.sql("update font_family set state = 'ENDED' where state = 'USED' and committee_id is not distinct from ?")
			.params(Arrays.asList(kept.committeeId()))
			.update();
		this.jdbc.sql("update font_family set state = 'USED' where id = ?").param(id).update();
	}

	/** No paper is printed in it any more. */
	public void end(UUID id) {
		this.jdbc.sql("update font_family set state = 'ENDED' where id = ? and state = 'USED'").param(id).update();
	}

	@Transactional(readOnly = true)
	public Optional<Kept> find(UUID id) {
		return this.jdbc.sql(SELECT + " where id = ?").param(id).query(FontFamilies::kept).optional();
	}

	/** Those in use: the council's first. */
	@Transactional(readOnly = true)
	public List<Kept> used() {
		return this.jdbc.sql(SELECT + " where state = 'USED' order by committee_id nulls first")
			.query(FontFamilies::kept)
			.list();
	}

	/** The names of the files of a family's faces. */
	@Transactional(readOnly = true)
	public Map<FontFace, String> files(UUID id) {
		Map<FontFace, String> names = new EnumMap<>(FontFace.class);
		this.jdbc.sql("select face, file_name from font_face where family_id = ?").param(id).query((row) -> {
			names.put(FontFace.valueOf(row.getString("face")), row.getString("file_name"));
		});
		return names;
	}

	/** The family itself. */
	@Transactional(readOnly = true)
	public FontFamily family(UUID id) {
		synchronized (this.cache) {
			return this.cache.computeIfAbsent(id, this::read);
		}
	}

	private FontFamily read(UUID id) {
		Map<FontFace, byte[]> faces = new EnumMap<>(FontFace.class);
		this.jdbc.sql("select face, content from font_face where family_id = ?").param(id).query((row) -> {
			faces.put(FontFace.valueOf(row.getString("face")), row.getBytes("content"));
		});
		return FontFamily.of(find(id).orElseThrow().name(), faces);
	}

	/** What a cycle's papers are printed in: the committee's, the council's, or ours. */
	@Transactional(readOnly = true)
	public FontFamily ofCycle(UUID cycleId) {
		return this.jdbc.sql("""
				select id from font_family
				where state = 'USED' and (committee_id is null
					or committee_id = (select committee_id from reporting_cycle where id = ?))
				order by committee_id nulls last limit 1""")
			.param(cycleId)
			.query(UUID.class)
			.optional()
			.map(this::family)
			.orElseGet(FontFamily::builtIn);
	}

	/** What belongs to no single committee is printed in. */
	@Transactional(readOnly = true)
	public FontFamily ofCouncil() {
		return this.jdbc.sql("select id from font_family where state = 'USED' and committee_id is null")
			.query(UUID.class)
			.optional()
			.map(this::family)
			.orElseGet(FontFamily::builtIn);
	}

	private static Kept kept(ResultSet row, int number) throws SQLException {
		return new Kept(row.getObject("id", UUID.class), row.getString("committee_id"), row.getString("name"),
				WordTemplates.State.valueOf(row.getString("state")), Time.fromDb(row, "added_at"),
				row.getString("added_by"));
	}

}
