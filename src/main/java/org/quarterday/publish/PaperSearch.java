package org.quarterday.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Searches what the public can read now: the newest version of each paper and supplement,
 * nothing that was withdrawn.
 */
@Component
class PaperSearch {

	static final int MOST = 50;

	/** Signs that no text has. */
	private static final String OPEN = "\uE000";

	private static final String CLOSE = "\uE001";

	private final JdbcClient jdbc;

	private final PublishedPapers papers;

	PaperSearch(JdbcClient jdbc, PublishedPapers papers) {
		this.jdbc = jdbc;
		this.papers = papers;
	}

	/** A piece of what was found, marked or not. */
	record Piece(String words, boolean marked) {
	}

	/** A paragraph that was found. */
	record Hit(PublishedPaper paper, String path, String label, String heading, List<Piece> pieces) {
	}

	private record Row(UUID paperId, String anchor, String label, String heading, String headline) {
	}

	void add(UUID paperId, List<PaperText> texts) {
		int position = 0;
		for (PaperText text : texts) {
			this.jdbc.sql("""
					insert into published_text (paper_id, position, anchor, label, heading, words, fingerprint)
					values (?, ?, ?, ?, ?, ?, ?)""")
				.params(paperId, position++, text.anchor(), text.label(), text.heading(), text.words(),
						text.fingerprint())
				.update();
		}
	}

	/** The best first; words as people type them, "in quotes", -without. */
	@Transactional(readOnly = true)
	List<Hit> find(String query) {
		return this.jdbc
			.sql("""
					select t.paper_id, t.anchor, t.label, t.heading,
						ts_headline('english', t.words, q, 'StartSel=%1$s, StopSel=%2$s, MaxFragments=2, MaxWords=28, MinWords=12')
							as headline
					from published_text t
					join published_paper p on p.id = t.paper_id, websearch_to_tsquery('english', ?) q
					where t.search @@ q and p.withdrawn_at is null
						and not exists (select 1 from published_paper n where n.committee_id = p.committee_id
							and n.year = p.year and n.quarter = p.quarter and n.supplement = p.supplement
							and n.version > p.version and n.withdrawn_at is null)
					order by ts_rank(t.search, q) desc, p.published_at desc, t.position
					limit %3$d"""
				.formatted(OPEN, CLOSE, MOST))
			.param(query)
			.query(Row.class)
			.list()
			.stream()
			.map(this::hit)
			.toList();
	}

	/** The fingerprints of approved items in a paper, by number (N15). */
	@Transactional(readOnly = true)
	List<PaperText> fingerprints(UUID paperId) {
		return this.jdbc.sql("""
				select anchor, label, '' as heading, '' as words, fingerprint from published_text
				where paper_id = ? and fingerprint <> '' and label <> '' order by position""")
			.param(paperId)
			.query(PaperText.class)
			.list();
	}

	private Hit hit(Row row) {
		PublishedPaper paper = this.papers.get(row.paperId());
		return new Hit(paper, paper.path() + (row.anchor().isEmpty() ? "" : "#" + row.anchor()), row.label(),
				row.heading(), pieces(row.headline()));
	}

	private static List<Piece> pieces(String headline) {
		List<Piece> pieces = new ArrayList<>();
		for (String part : headline.split("(?=" + OPEN + ")|(?<=" + CLOSE + ")")) {
			boolean marked = part.startsWith(OPEN);
			String words = part.replace(OPEN, "").replace(CLOSE, "");
			if (!words.isEmpty()) {
				pieces.add(new Piece(words, marked));
			}
		}
		return pieces;
	}

}
