package org.quarterday.content;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Every text that was ever saved, sent or approved for a section: drafts are restored
 * from it, reviewers read what was sent, papers print what was approved.
 */
@Service
@Transactional
public class Saves {

	/** An item that was cut out comes back as itself within so many saves. */
	private static final int LOOK_BACK = 8;

	private final JdbcClient jdbc;

	public Saves(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Keeps one more, its items under the identities that they had before. Whoever adds
	 * holds the section.
	 * @param save its id and its items' identities are not read
	 * @return as it was kept
	 */
	public Save add(Save save) {
		List<String> ids = ItemIds.carry(earlier(save.sectionId()), ContentParser.fromTyped(save.words()).items(),
				highest(save.sectionId()));
		long id = this.jdbc.sql("""
				insert into draft_save (section_id, revision, kind, round, words, figures, nil_reason, saved_at,
						saved_by, saved_via, item_ids)
				values (?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?) returning id""")
			.params(save.sectionId(), save.revision(), save.kind().name(), save.round(), save.words(), save.figures(),
					save.nilReason(), save.at().atOffset(ZoneOffset.UTC), save.by(), save.via(),
					ids.toArray(String[]::new))
			.query(Long.class)
			.single();
		return new Save(id, save.sectionId(), save.revision(), save.kind(), save.round(), save.words(), save.figures(),
				save.nilReason(), save.at(), save.by(), save.via(), ids);
	}

	/** The latest texts and the one that was sent last, the newest first. */
	private List<List<Item>> earlier(UUID sectionId) {
		return this.jdbc
			.sql("""
					(select * from draft_save where section_id = :section and kind <> 'CONFLICT' order by id desc limit :most)
					union (select * from draft_save where section_id = :section and kind = 'SENT' order by id desc limit 1)
					order by id desc""")
			.param("section", sectionId)
			.param("most", LOOK_BACK)
			.query(Saves::read)
			.stream()
			.map((save) -> ContentParser.fromTyped(save.words()).withIds(save.itemIds()).items())
			.toList();
	}

	private int highest(UUID sectionId) {
		return this.jdbc.sql("""
				select coalesce(max(substr(item, 2)::int), 0) from draft_save, unnest(item_ids) item
				where section_id = ?""").param(sectionId).query(Integer.class).single();
	}

	/** The newest of a kind. */
	@Transactional(readOnly = true)
	public Optional<Save> latest(UUID sectionId, Save.Kind kind) {
		return this.jdbc.sql("select * from draft_save where section_id = ? and kind = ? order by id desc limit 1")
			.params(sectionId, kind.name())
			.query(Saves::read)
			.optional();
	}

	/** The newest of a kind in a round before this one: what the reviewer saw last. */
	@Transactional(readOnly = true)
	public Optional<Save> latestBefore(UUID sectionId, Save.Kind kind, int round) {
		return this.jdbc
			.sql("select * from draft_save where section_id = ? and kind = ? and round < ? order by id desc limit 1")
			.params(sectionId, kind.name(), round)
			.query(Saves::read)
			.optional();
	}

	/** The saved text of a revision. */
	@Transactional(readOnly = true)
	public Optional<Save> revision(UUID sectionId, int revision) {
		return this.jdbc.sql("""
				select * from draft_save where section_id = ? and kind = 'SAVED' and revision = ?
				order by id desc limit 1""").params(sectionId, revision).query(Saves::read).optional();
	}

	/** One save of a section; empty when the section has no such save. */
	@Transactional(readOnly = true)
	public Optional<Save> find(UUID sectionId, long id) {
		return this.jdbc.sql("select * from draft_save where section_id = ? and id = ?")
			.params(sectionId, id)
			.query(Saves::read)
			.optional();
	}

	/** A page of a section's saves, newest first. */
	@Transactional(readOnly = true)
	public List<Save> page(UUID sectionId, int from, int size) {
		return this.jdbc.sql("select * from draft_save where section_id = ? order by id desc offset ? limit ?")
			.params(sectionId, from, size)
			.query(Saves::read)
			.list();
	}

	@Transactional(readOnly = true)
	public int count(UUID sectionId) {
		return this.jdbc.sql("select count(*) from draft_save where section_id = ?")
			.param(sectionId)
			.query(Integer.class)
			.single();
	}

	/** Everybody who ever wrote in the section: they may not approve it (TT7). */
	@Transactional(readOnly = true)
	public Set<String> authors(UUID sectionId) {
		return new TreeSet<>(this.jdbc.sql("""
				select distinct saved_by from draft_save
				where section_id = ? and kind in ('SAVED', 'CONFLICT', 'SENT')""")
			.param(sectionId)
			.query(String.class)
			.list());
	}

	private static Save read(ResultSet row, int number) throws SQLException {
		return new Save(row.getLong("id"), row.getObject("section_id", UUID.class), row.getInt("revision"),
				Save.Kind.valueOf(row.getString("kind")), row.getInt("round"), row.getString("words"),
				row.getString("figures"), row.getString("nil_reason"),
				row.getObject("saved_at", OffsetDateTime.class).toInstant(), row.getString("saved_by"),
				row.getString("saved_via"), List.of((String[]) row.getArray("item_ids").getArray()));
	}

}
