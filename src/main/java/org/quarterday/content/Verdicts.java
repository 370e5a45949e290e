package org.quarterday.content;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The latest decision on each piece of a section: an item, a figure, the lead-in. */
@Service
@Transactional
public class Verdicts {

	private final JdbcClient jdbc;

	public Verdicts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** By piece. */
	@Transactional(readOnly = true)
	public Map<String, Verdict> of(UUID sectionId) {
		Map<String, Verdict> verdicts = new LinkedHashMap<>();
		this.jdbc.sql("""
				select v.*, p.name from piece_verdict v join person p on p.id = v.decided_by
				where v.section_id = ? order by v.piece""")
			.param(sectionId)
			.query((row, number) -> new Verdict(row.getString("piece"), row.getBoolean("approved"),
					row.getString("fingerprint"), row.getInt("round"),
					row.getObject("decided_at", OffsetDateTime.class).toInstant(), row.getString("name")))
			.list()
			.forEach((verdict) -> verdicts.put(verdict.piece(), verdict));
		return verdicts;
	}

	/** In place of what was decided on the piece before. */
	public void decide(UUID sectionId, Verdict verdict, String personId) {
		this.jdbc.sql("""
				insert into piece_verdict (section_id, piece, approved, fingerprint, round, decided_at, decided_by)
				values (?, ?, ?, ?, ?, ?, ?)
				on conflict (section_id, piece) do update set approved = excluded.approved,
					fingerprint = excluded.fingerprint, round = excluded.round, decided_at = excluded.decided_at,
					decided_by = excluded.decided_by""")
			.params(sectionId, verdict.piece(), verdict.approved(), verdict.fingerprint(), verdict.round(),
					verdict.at().atOffset(ZoneOffset.UTC), personId)
			.update();
	}

	/** Forgets what was decided in a round: the decision was taken back. */
	public void undo(UUID sectionId, int round) {
		this.jdbc.sql("delete from piece_verdict where section_id = ? and round = ?").params(sectionId, round).update();
	}

}
