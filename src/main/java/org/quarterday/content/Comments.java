package org.quarterday.content;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Comments on sections, in threads that can be resolved (F3). */
@Service
@Transactional
public class Comments {

	private final JdbcClient jdbc;

	public Comments(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Keeps one more.
	 * @param comment its id and name are not read
	 * @return its id
	 */
	public long add(UUID sectionId, Comment comment) {
		return this.jdbc.sql("""
				insert into section_comment (section_id, piece, label, answers, kind, words, round, said_at, said_by)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?) returning id""")
			.params(sectionId, comment.piece(), comment.label(), comment.answers(), comment.kind().name(),
					comment.words(), comment.round(), comment.at().atOffset(ZoneOffset.UTC), comment.by())
			.query(Long.class)
			.single();
	}

	/** All of a section, the oldest first. */
	@Transactional(readOnly = true)
	public List<Comment> of(UUID sectionId) {
		return this.jdbc.sql("""
				select c.*, p.name from section_comment c join person p on p.id = c.said_by
				where c.section_id = ? order by c.id""").param(sectionId).query(Comments::read).list();
	}

	@Transactional(readOnly = true)
	public Optional<Comment> find(UUID sectionId, long id) {
		return of(sectionId).stream().filter((comment) -> comment.id() == id).findFirst();
	}

	/** Nothing more is to be said in a thread. */
	public void resolve(UUID sectionId, long id, Instant at, String by) {
		this.jdbc.sql("""
				update section_comment set resolved_at = ?, resolved_by = ?
				where section_id = ? and id = ? and resolved_at is null""")
			.params(at.atOffset(ZoneOffset.UTC), by, sectionId, id)
			.update();
	}

	/** Takes back what a decision said and settled, when it is undone. */
	public void undo(UUID sectionId, int round, Instant decidedAt) {
		this.jdbc.sql("delete from section_comment where section_id = ? and round = ? and kind = 'CHANGE'")
			.params(sectionId, round)
			.update();
		this.jdbc.sql(
				"update section_comment set resolved_at = null, resolved_by = null where section_id = ? and resolved_at = ?")
			.params(sectionId, decidedAt.atOffset(ZoneOffset.UTC))
			.update();
	}

	private static Comment read(ResultSet row, int number) throws SQLException {
		OffsetDateTime resolved = row.getObject("resolved_at", OffsetDateTime.class);
		return new Comment(row.getLong("id"), row.getString("piece"), row.getString("label"),
				row.getObject("answers", Long.class), Comment.Kind.valueOf(row.getString("kind")),
				row.getString("words"), row.getInt("round"), row.getObject("said_at", OffsetDateTime.class).toInstant(),
				row.getString("said_by"), row.getString("name"), (resolved != null) ? resolved.toInstant() : null);
	}

}
