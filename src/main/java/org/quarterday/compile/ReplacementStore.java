package org.quarterday.compile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.quarterday.compile.Replacement.State;
import org.quarterday.cycle.Time;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Files that take the place of published appendices. */
@Component
class ReplacementStore {

	private final JdbcClient jdbc;

	private final Clock clock;

	ReplacementStore(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	void add(Replacement replacement, byte[] content) {
		AppendixFile file = replacement.file();
		this.jdbc.sql("""
				insert into appendix_replacement (id, cycle_id, file_id, title, file_name, kind, pages, tagged, content,
					reason, state, proposed_at, proposed_by)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'PROPOSED', ?, ?)""")
			.params(replacement.id(), replacement.cycleId(), replacement.fileId(), file.title(), file.fileName(),
					file.kind().name(), file.pages(), file.tagged(), content, replacement.reason(), now(),
					replacement.proposedBy())
			.update();
	}

	/** Whether it was still to be decided. */
	boolean decide(UUID id, State state, String comment, String by) {
		return this.jdbc.sql("""
				update appendix_replacement set state = ?, comment = ?, decided_at = ?, decided_by = ?
				where id = ? and state = 'PROPOSED'""").params(state.name(), comment, now(), by, id).update() == 1;
	}

	void published(UUID cycleId) {
		this.jdbc.sql("update appendix_replacement set state = 'PUBLISHED' where cycle_id = ? and state = 'AGREED'")
			.param(cycleId)
			.update();
	}

	/** A cycle's, the newest first. */
	List<Replacement> ofCycle(UUID cycleId) {
		return this.jdbc
			.sql("""
					select id, cycle_id, file_id, title, file_name, kind, pages, tagged, reason, state, proposed_by, comment,
						length(content) as bytes, encode(sha256(content), 'hex') as fingerprint
					from appendix_replacement where cycle_id = ? order by proposed_at desc, id""")
			.param(cycleId)
			.query(ReplacementStore::read)
			.list();
	}

	Optional<Replacement> find(UUID id) {
		return this.jdbc.sql("select cycle_id from appendix_replacement where id = ?")
			.param(id)
			.query(UUID.class)
			.optional()
			.flatMap((cycle) -> ofCycle(cycle).stream().filter((each) -> each.id().equals(id)).findFirst());
	}

	/** What stands in the place of which file, by the file's id. */
	Map<UUID, Replacement> current(UUID cycleId) {
		Map<UUID, Replacement> current = new HashMap<>();
		ofCycle(cycleId).stream()
			.filter(Replacement::counts)
			.forEach((each) -> current.putIfAbsent(each.fileId(), each));
		return current;
	}

	byte[] content(UUID id) {
		return this.jdbc.sql("select content from appendix_replacement where id = ?")
			.param(id)
			.query(byte[].class)
			.single();
	}

	private java.time.OffsetDateTime now() {
		return Time.toDb(Time.now(this.clock));
	}

	private static Replacement read(ResultSet row, int number) throws SQLException {
		UUID id = row.getObject("id", UUID.class);
		return new Replacement(id, row.getObject("cycle_id", UUID.class), row.getObject("file_id", UUID.class),
				new AppendixFile(id, row.getString("title"), false, false, row.getString("file_name"),
						FileKind.valueOf(row.getString("kind")), row.getInt("pages"), row.getBoolean("tagged"),
						row.getInt("bytes"), row.getString("fingerprint").substring(0, 8)),
				row.getString("reason"), State.valueOf(row.getString("state")), row.getString("proposed_by"),
				row.getString("comment"));
	}

}
