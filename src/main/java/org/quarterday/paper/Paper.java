package org.quarterday.paper;

import java.time.LocalDate;
import java.util.List;

import org.quarterday.content.Block;
import org.quarterday.content.Text;
import org.quarterday.cycle.Quarter;

/**
 * One whole paper, numbered and ready to be written in any format. Labels are final words
 * here: writers print them and compute none (PA2), save that the Word writer makes them
 * with Word's own numbering and must arrive at the same.
 *
 * @param draft whether the paper is unpublished: PDF and DOCX then say DRAFT
 * @param front cover fields in order, printed above the contents; may be empty
 * @param guide what the paper says about itself
 * @param body the top-level parts in order
 */
public record Paper(String title, String committee, Quarter quarter, LocalDate meeting, boolean draft,
		List<CoverField> front, Guide guide, List<Part> body) {

	public Paper {
		front = List.copyOf(front);
		body = List.copyOf(body);
	}

	/** A paper that says nothing about itself. */
	public Paper(String title, String committee, Quarter quarter, LocalDate meeting, boolean draft,
			List<CoverField> front, List<Part> body) {
		this(title, committee, quarter, meeting, draft, front, Guide.NONE, body);
	}

	/** The same paper with other cover fields. */
	public Paper withFront(List<CoverField> other) {
		return new Paper(this.title, this.committee, this.quarter, this.meeting, this.draft, other, this.guide,
				this.body);
	}

	/** The same paper with another guide. */
	public Paper withGuide(Guide other) {
		return new Paper(this.title, this.committee, this.quarter, this.meeting, this.draft, this.front, other,
				this.body);
	}

	/** One row of the cover sheet, such as "Report author" (PA6). */
	public record CoverField(String name, List<String> lines) {

		public CoverField {
			lines = List.copyOf(lines);
		}
	}

	/**
	 * A heading with what stands under it: a top-level section, or a service.
	 *
	 * @param label as printed, such as "3." or "3.1"; empty when unnumbered. Top-level
	 * labels end with a full stop
	 * @param anchor the fragment of its address, such as "3.1"
	 * @param heading the heading's words; empty for words that stand under no heading of
	 * their own, such as a paragraph after the last service of a section
	 * @param runIn a sentence on the same line after the heading, separator included; or
	 * empty
	 * @param leadIn unnumbered text under the heading
	 * @param tables the figures, if any
	 * @param gap the agreed wording where a service's words are missing, such as "to
	 * follow" (PA8); ours, not an author's; empty otherwise
	 * @param paragraphs the numbered paragraphs
	 * @param parts deeper parts, after the paragraphs
	 */
	public record Part(String label, String anchor, Text heading, Text runIn, List<Block> leadIn,
			List<FigureTable> tables, String gap, List<Numbered> paragraphs, List<Part> parts) {

		public Part {
			leadIn = List.copyOf(leadIn);
			tables = List.copyOf(tables);
			paragraphs = List.copyOf(paragraphs);
			parts = List.copyOf(parts);
		}
	}

	/**
	 * A numbered paragraph, made from an item.
	 *
	 * @param label as printed, such as "3.1.2"; empty for an unnumbered sub-heading
	 * @param anchor empty when unnumbered
	 * @param itemId the identity of the item it was made from
	 * @param title run-in title or sub-heading, may be empty
	 * @param separator between title and words, see
	 * {@link org.quarterday.content.Item#separator()}
	 */
	public record Numbered(String label, String anchor, String itemId, Text title, String separator,
			List<Block> blocks) {

		public Numbered {
			blocks = List.copyOf(blocks);
		}
	}

	/**
	 * A table of figures: caption, column headings, and rows of text whose first cell is
	 * the row's heading. Every cell is words; a rating is its word, never colour alone
	 * (FG6).
	 *
	 * @param summary the computed sentence under the caption, may be empty (FG8)
	 */
	public record FigureTable(String caption, String summary, List<String> columns, List<Row> rows,
			List<String> notes) {

		public FigureTable {
			columns = List.copyOf(columns);
			rows = List.copyOf(rows);
			notes = List.copyOf(notes);
		}

		/**
		 * One measure's row.
		 *
		 * @param rating GREEN, AMBER, RED or empty: the colour and shape beside the word
		 * @param figure the same as data, or null when only the words are known
		 */
		public record Row(List<String> cells, String rating, String commentary, Figure figure) {

			public Row {
				cells = List.copyOf(cells);
			}

			public Row(List<String> cells, String rating, String commentary) {
				this(cells, rating, commentary, null);
			}
		}
	}

}
