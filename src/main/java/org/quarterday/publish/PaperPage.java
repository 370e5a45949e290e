package org.quarterday.publish;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.quarterday.cycle.Quarter;
import org.quarterday.cycle.Words;

import org.springframework.stereotype.Component;

/** What the public page of one paper shows. */
@Component
class PaperPage {

	private static final int KILOBYTE = 1024;

	private final PublishedPapers papers;

	PaperPage(PublishedPapers papers) {
		this.papers = papers;
	}

	/**
	 * One page.
	 *
	 * @param newer the newest version that can be read, if it is a newer one; or null
	 * @param article the frozen article; empty for a withdrawn paper
	 */
	record View(PublishedPaper paper, PublishedPaper newer, String published, List<Download> downloads,
			String article) {

		public boolean withdrawn() {
			return this.paper.withdrawnAt() != null;
		}

		public String withdrawnOn() {
			return Words.moment(this.paper.withdrawnAt());
		}

	}

	/** A file to take away, such as "PDF" and "84 KB". */
	record Download(String words, String path, String type, String size) {
	}

	Optional<View> of(String committeeId, Quarter quarter, int version) {
		List<PublishedPaper> versions = this.papers.versions(committeeId, quarter);
		return versions.stream().filter((paper) -> paper.version() == version).findFirst().map((paper) -> {
			PublishedPaper newest = versions.get(versions.size() - 1);
			boolean superseded = newest.version() > version && newest.withdrawnAt() == null;
			String article = (paper.withdrawnAt() != null) ? ""
					: this.papers.file(paper.id(), Format.ARTICLE)
						.map((bytes) -> new String(bytes, StandardCharsets.UTF_8))
						.orElse("");
			return new View(paper, superseded ? newest : null, Words.moment(paper.publishedAt()), downloads(paper),
					article);
		});
	}

	private List<Download> downloads(PublishedPaper paper) {
		Map<Format, Integer> sizes = this.papers.sizes(paper.id());
		return Stream.of(Format.PDF, Format.DOCX, Format.CSV, Format.JSON)
			.filter(sizes::containsKey)
			.map((format) -> new Download(words(format), paper.path() + "." + format.extension(), format.mediaType(),
					size(sizes.get(format))))
			.toList();
	}

	private static String words(Format format) {
		return switch (format) {
			case PDF -> "PDF";
			case DOCX -> "Word";
			case CSV -> "Figures as CSV";
			case JSON -> "Data as JSON";
			default -> format.extension();
		};
	}

	private static String size(int bytes) {
		return (bytes < KILOBYTE) ? bytes + " bytes" : Math.round(bytes / (double) KILOBYTE) + " KB";
	}

}
