package org.quarterday.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.quarterday.cycle.Time;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The evidence table. */
@Repository
class EvidenceStore {

	private static final String SELECT = """
			select id, section_id, measure_code, name, type, size, publish, scanned, pages, tagged,
				encode(sha256, 'hex') as fingerprint, added_at, added_by, removed_at
			from evidence""";

	private final JdbcClient jdbc;

	EvidenceStore(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Does nothing when the section holds a file with these bytes and this name already.
	 */
	void insert(EvidenceFile file, byte[] content) {
		this.jdbc.sql("""
				insert into evidence (id, section_id, measure_code, name, type, size, publish, scanned, pages, tagged,
					added_at, added_by, sha256, content)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, decode(?, 'hex'), ?)
				on conflict (section_id, name, sha256) do update set removed_at = null""")
			.params(file.id(), file.sectionId(), file.measureCode(), file.name(), file.type(), file.size(),
					file.publish(), file.scanned(), file.look().pages(), file.look().tagged(),
					Time.toDb(file.addedAt()), file.addedBy(), file.fingerprint(), content)
			.update();
	}

	List<EvidenceFile> ofSection(UUID sectionId) {
		return this.jdbc.sql(SELECT + " where section_id = ? order by added_at, name")
			.param(sectionId)
			.query(EvidenceStore::file)
			.list();
	}

	Optional<EvidenceFile> find(UUID sectionId, UUID id) {
		return this.jdbc.sql(SELECT + " where section_id = ? and id = ?")
			.params(sectionId, id)
			.query(EvidenceStore::file)
			.optional();
	}

	byte[] content(UUID id) {
		return this.jdbc.sql("select content from evidence where id = ?").param(id).query(byte[].class).single();
	}

	void change(UUID id, boolean publish, Instant removedAt) {
		this.jdbc.sql("update evidence set publish = ?, removed_at = ? where id = ?")
			.params(publish, (removedAt != null) ? Time.toDb(removedAt) : null, id)
			.update();
	}

	private static EvidenceFile file(ResultSet row, int number) throws SQLException {
		return new EvidenceFile(row.getObject("id", UUID.class), row.getObject("section_id", UUID.class),
				row.getString("measure_code"), row.getString("name"), row.getString("type"), row.getInt("size"),
				row.getBoolean("publish"), row.getBoolean("scanned"),
				new PdfLook(row.getInt("pages"), row.getBoolean("tagged")), row.getString("fingerprint"),
				Time.fromDb(row, "added_at"), row.getString("added_by"), Time.fromDb(row, "removed_at"));
	}

}
