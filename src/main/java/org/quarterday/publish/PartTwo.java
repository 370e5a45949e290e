package org.quarterday.publish;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import org.quarterday.paper.HouseStyle;
import org.quarterday.paper.HouseStyles;
import org.quarterday.paper.Paper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The private edition of what is published, kept apart from everything public; and the
 * guard that lets nothing of it out (PA10, N16).
 */
@Component
class PartTwo {

	private final JdbcClient jdbc;

	private final FinalPapers papers;

	private final HouseStyles styles;

	PartTwo(JdbcClient jdbc, FinalPapers papers, HouseStyles styles) {
		this.styles = styles;
		this.jdbc = jdbc;
		this.papers = papers;
	}

	/**
	 * Where exempt text would become public; empty when it would nowhere. What the public
	 * edition says by itself is no secret; what an officer adds to it may be one.
	 * @param words what goes out beside the files: notes and mails
	 */
	List<String> leaks(UUID cycleId, Paper open, String words) {
		Optional<Paper> whole = this.papers.partTwo(cycleId);
		if (whole.isEmpty()) {
			return List.of();
		}
		HouseStyle style = this.styles.ofCycle(cycleId);
		Set<String> secrets = LeakGuard.secrets(whole.get(), this.papers.of(cycleId).paper(), style);
		Map<String, byte[]> files = new TreeMap<>(Freezer.named(open, style));
		this.papers.appendices(cycleId, open).forEach((appendix) -> files.put(appendix.name(), appendix.content()));
		files.put("note.txt", words.getBytes(StandardCharsets.UTF_8));
		String said = style.template().said();
		if (this.styles.olderThan(cycleId)) {
			return new ArrayList<>(LeakGuard.leaks(secrets, files, said));
		}
		if (LeakGuard.words(said).stream().anyMatch(secrets::contains)) {
			return List.of("The Word template came after this cycle was opened, and says a word of the exempt text."
					+ " Stop using the template, or change it, and publish then");
		}
		return new ArrayList<>(LeakGuard.leaks(secrets, files));
	}

	/** Keeps it beside a publication, if anything is exempt. */
	void keep(UUID paperId, UUID cycleId) {
		write(cycleId).ifPresent((files) -> {
			for (Format format : List.of(Format.ARTICLE, Format.PDF, Format.DOCX)) {
				this.jdbc.sql("insert into part_two_file (paper_id, format, content) values (?, ?, ?)")
					.params(paperId, format.extension(), files.get(format))
					.update();
			}
		});
	}

	/** Its files, if anything is exempt. */
	Optional<Map<Format, byte[]>> write(UUID cycleId) {
		return this.papers.partTwo(cycleId).map((paper) -> Freezer.files(paper, this.styles.ofCycle(cycleId)));
	}

	Optional<byte[]> file(UUID paperId, Format format) {
		return this.jdbc.sql("select content from part_two_file where paper_id = ? and format = ?")
			.params(paperId, format.extension())
			.query(byte[].class)
			.optional();
	}

}
