package org.quarterday.compile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

import org.quarterday.audit.AuditTrail;
import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.Refusal;
import org.quarterday.cycle.Time;
import org.quarterday.evidence.PdfLook;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The appendices of a cycle's paper, in order: files of their own (G5). */
@Service
@Transactional
public class Appendices {

	private static final int LONGEST_TITLE = 200;

	private final JdbcClient jdbc;

	private final AuditTrail audit;

	private final Cycles cycles;

	private final Clock clock;

	Appendices(JdbcClient jdbc, AuditTrail audit, Cycles cycles, Clock clock) {
		this.cycles = cycles;
		this.jdbc = jdbc;
		this.audit = audit;
		this.clock = clock;
	}

	/** In the order of their letters. */
	@Transactional(readOnly = true)
	public List<AppendixFile> of(UUID cycleId) {
		return this.jdbc.sql("""
				select id, title, performance, content is null as made, file_name, kind, pages, tagged,
					coalesce(length(content), 0) as bytes, coalesce(encode(sha256(content), 'hex'), '') as fingerprint
				from appendix where cycle_id = ? order by position, id""")
			.param(cycleId)
			.query(Appendices::read)
			.list();
	}

	/** The file's bytes; empty for one that the system makes. */
	@Transactional(readOnly = true)
	public byte[] content(UUID cycleId, UUID id) {
		return this.jdbc.sql("select coalesce(content, '') from appendix where cycle_id = ? and id = ?")
			.params(cycleId, id)
			.query(byte[].class)
			.optional()
			.orElseThrow(() -> new Refusal("There is no such appendix"));
	}

	/**
	 * Adds a file at the end.
	 * @throws Refusal when it has no title, or is not a file that may be published, or
	 * the paper is published: what it lists never changes (DL9)
	 */
	public void add(UUID cycleId, String title, boolean performance, String fileName, byte[] content, String officer) {
		Refusal.all(() -> checkTitle(title), () -> FileKind.of(fileName, content));
		FileKind kind = FileKind.of(fileName, content);
		PdfLook look = kind.look(fileName, content);
		insert(cycleId, title.strip(), performance, fileName, kind, look, content, officer);
	}

	/** Adds the performance report that the system makes from the figures. */
	public void addFigures(UUID cycleId, String title, String officer) {
		checkTitle(title);
		if (of(cycleId).stream().anyMatch(AppendixFile::made)) {
			throw new Refusal("title", "The report made from the figures is among the appendices already");
		}
		insert(cycleId, title.strip(), true, "performance-report.pdf", FileKind.PDF, new PdfLook(0, true), null,
				officer);
	}

	private static void checkTitle(String title) {
		if (title == null || title.isBlank()) {
			throw new Refusal("title", "Enter what the appendix is called");
		}
		if (title.length() > LONGEST_TITLE) {
			throw new Refusal("title", "The title has more than %d characters".formatted(LONGEST_TITLE));
		}
	}

	private void insert(UUID cycleId, String title, boolean performance, String fileName, FileKind kind, PdfLook look,
			byte[] content, String officer) {
		requireInMaking(cycleId);
		if (performance && of(cycleId).stream().anyMatch(AppendixFile::performance)) {
			throw new Refusal("performance", "Another appendix is the performance report already");
		}
		this.jdbc
			.sql("""
					insert into appendix (id, cycle_id, position, title, performance, file_name, kind, pages, tagged, content,
						added_at, added_by)
					values (:id, :cycle, (select coalesce(max(position), 0) + 1 from appendix where cycle_id = :cycle), :title,
						:performance, :name, :kind, :pages, :tagged, :content, :at, :by)""")
			.param("id", UUID.randomUUID())
			.param("cycle", cycleId)
			.param("title", title)
			.param("performance", performance)
			.param("name", fileName)
			.param("kind", kind.name())
			.param("pages", look.pages())
			.param("tagged", look.tagged())
			.param("content", content)
			.param("at", Time.toDb(Time.now(this.clock)))
			.param("by", officer)
			.update();
		this.audit.record(officer, "sign-in", "compile.appendix-added", cycleId, null, title + ": " + fileName);
	}

	/** Takes an appendix out; the letters after it move up. */
	public void remove(UUID cycleId, UUID id, String officer) {
		requireInMaking(cycleId);
		AppendixFile file = find(cycleId, id);
		this.jdbc.sql("delete from appendix where id = ?").param(id).update();
		this.audit.record(officer, "sign-in", "compile.appendix-removed", cycleId, null, file.title());
	}

	/** Moves an appendix one place up; the first stays. */
	public void up(UUID cycleId, UUID id) {
		requireInMaking(cycleId);
		List<UUID> order = new java.util.ArrayList<>(of(cycleId).stream().map(AppendixFile::id).toList());
		int at = order.indexOf(find(cycleId, id).id());
		Collections.swap(order, at, Math.max(at - 1, 0));
		for (int i = 0; i < order.size(); i++) {
			this.jdbc.sql("update appendix set position = ? where id = ?").params(i + 1, order.get(i)).update();
		}
	}

	private void requireInMaking(UUID cycleId) {
		this.cycles.get(cycleId).requireInMaking("its appendices can no longer be changed");
	}

	private AppendixFile find(UUID cycleId, UUID id) {
		return of(cycleId).stream()
			.filter((file) -> file.id().equals(id))
			.findFirst()
			.orElseThrow(() -> new Refusal("There is no such appendix any more"));
	}

	private static AppendixFile read(ResultSet row, int number) throws SQLException {
		String fingerprint = row.getString("fingerprint");
		return new AppendixFile(row.getObject("id", UUID.class), row.getString("title"), row.getBoolean("performance"),
				row.getBoolean("made"), row.getString("file_name"), FileKind.valueOf(row.getString("kind")),
				row.getInt("pages"), row.getBoolean("tagged"), row.getInt("bytes"),
				fingerprint.substring(0, Math.min(8, fingerprint.length())));
	}

}
