package org.quarterday.publish;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.quarterday.cycle.Time;
import org.quarterday.paper.HouseStyles;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what is published: it is only ever added to (DL9). */
@Component
class PaperStore {

	private final JdbcClient jdbc;

	private final PaperSearch search;

	private final HouseStyles styles;

	private final ObjectMapper json;

	PaperStore(JdbcClient jdbc, PaperSearch search, HouseStyles styles, ObjectMapper json) {
		this.styles = styles;
		this.search = search;
		this.jdbc = jdbc;
		this.json = json;
	}

	/**
	 * Keeps it.
	 * @param bound the appendices to bind into the PDF, by file name
	 */
	UUID add(NewPaper paper, Map<String, byte[]> bound) {
		UUID id = UUID.randomUUID();
		this.jdbc.sql("""
				insert into published_paper (id, cycle_id, committee_id, year, quarter, supplement, version, title,
						meeting, published_at, published_by, lateness, note)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)""")
			.params(Arrays.asList(id, paper.cycle().id(), paper.cycle().committeeId(), paper.cycle().quarter().year(),
					paper.cycle().quarter().number(), paper.supplement(), paper.version(), paper.paper().title(),
					paper.cycle().meeting(), Time.toDb(paper.at()), paper.by(), json(paper.lateness()), paper.note()))
			.update();
		write(paper, bound).forEach((format, content) -> this.jdbc
			.sql("insert into published_file (paper_id, format, content, sha256) values (?, ?, ?, ?)")
			.params(id, format.extension(), content, sha256(content))
			.update());
		paper.sections()
			.forEach((printed) -> this.jdbc
				.sql("insert into published_section (paper_id, section_id, gap) values (?, ?, ?)")
				.params(Arrays.asList(id, printed.sectionId(), (printed.gap() != null) ? printed.gap().name() : null))
				.update());
		this.search.add(id, PaperText.of(paper.paper()));
		return id;
	}

	Map<Format, byte[]> write(NewPaper paper, Map<String, byte[]> bound) {
		return paper.files(this.styles.ofCycle(paper.cycle().id()), bound);
	}

	void add(UUID paperId, FinalPapers.Appendix appendix) {
		this.jdbc.sql("""
				insert into published_appendix (paper_id, name, title, media_type, content)
				values (?, ?, ?, ?, ?) on conflict do nothing""")
			.params(paperId, appendix.name(), appendix.title(), appendix.mediaType(), appendix.content())
			.update();
	}

	/** Nothing of it can be read any more; nothing of it is deleted. */
	void withdraw(UUID id, Instant at, String reason, String by) {
		this.jdbc.sql("""
				update published_paper set withdrawn_at = ?, withdrawn_reason = ?, withdrawn_by = ?
				where id = ? and withdrawn_at is null""").params(Time.toDb(at), reason, by, id).update();
	}

	private String json(Lateness lateness) {
		try {
			return (lateness != null) ? this.json.writeValueAsString(lateness) : null;
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static byte[] sha256(byte[] content) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(content);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
