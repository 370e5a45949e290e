package org.quarterday.publish;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

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
	 * @param older earlier versions that can be read
	 * @param supplements of the paper, the newest version of each that can be read
	 * @param main the paper that this supplements, or null
	 * @param meeting the day on which the committee meets now, if it is another than the
	 * paper says; or null
	 * @param article the frozen article; empty for a withdrawn paper
	 */
	record View(PublishedPaper paper, PublishedPaper newer, List<PublishedPaper> older,
			List<PublishedPaper> supplements, PublishedPaper main, String meeting, String published,
			List<Download> downloads, String article) {

		public boolean withdrawn() {
			return this.paper.withdrawn();
		}

		public String withdrawnOn() {
			return Words.moment(this.paper.withdrawnAt());
		}

		public String on(PublishedPaper other) {
			return Words.moment(other.publishedAt());
		}

	}

	/** A file to take away, such as "PDF" and "84 KB". */
	record Download(String words, String path, String type, String size) {
	}

	Optional<View> of(PaperAddress address) {
		return address.in(this.papers).map((paper) -> {
			List<PublishedPaper> all = this.papers.of(paper.committeeId(), paper.quarter());
			List<PublishedPaper> readable = all.stream().filter((each) -> !each.withdrawn()).toList();
			return new View(paper, newest(readable, paper.supplement(), paper.version()),
					readable.stream()
						.filter((each) -> each.supplement() == paper.supplement() && each.version() < paper.version())
						.toList(),
					(paper.supplement() == 0) ? supplements(readable) : List.of(),
					(paper.supplement() > 0) ? newest(readable, 0, 0) : null,
					this.papers.meetingMovedTo(paper).map(Words::day).orElse(null), Words.moment(paper.publishedAt()),
					downloads(paper), article(paper));
		});
	}

	/** The newest version after one that is known; null when there is none. */
	private static PublishedPaper newest(List<PublishedPaper> papers, int supplement, int after) {
		return papers.stream()
			.filter((paper) -> paper.supplement() == supplement && paper.version() > after)
			.reduce((one, two) -> two)
			.orElse(null);
	}

	private static List<PublishedPaper> supplements(List<PublishedPaper> readable) {
		return readable.stream()
			.map(PublishedPaper::supplement)
			.filter((number) -> number > 0)
			.distinct()
			.map((number) -> newest(readable, number, 0))
			.toList();
	}

	private String article(PublishedPaper paper) {
		return paper.withdrawn() ? ""
				: this.papers.file(paper.id(), Format.ARTICLE)
					.map((bytes) -> new String(bytes, StandardCharsets.UTF_8))
					.orElse("");
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
