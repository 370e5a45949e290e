package org.quarterday.paper;

import org.quarterday.content.Text;

/**
 * One block of a document that is being read.
 *
 * @param kind what it looks like
 * @param label its number without a full stop at the end, such as "3.1"; empty for none
 * @param level of a heading: 1 for the outermost; of an entry: 0 for the outermost
 * @param mark an entry's mark as it stands, such as "b)"; empty for a bullet
 */
record SourceBlock(Kind kind, String label, int level, String mark, Text text) {

	/** What a block looks like in its document. */
	enum Kind {

		/** Known to be a heading, by its style or tag. */
		HEADING,
		/** Words with a number before them: a heading or a paragraph. */
		NUMBERED,
		/** Words that the document marks as a paragraph's sub-heading. */
		SUBHEADING,
		/** Words without number or mark. */
		PLAIN,
		/** An entry of a list. */
		ENTRY,
		/** A further paragraph of a list's entry. */
		ENTRY_PARAGRAPH

	}

	static SourceBlock heading(int level, String label, Text text) {
		return new SourceBlock(Kind.HEADING, label, level, "", text);
	}

	static SourceBlock numbered(String label, Text text) {
		return new SourceBlock(Kind.NUMBERED, label, 0, "", text);
	}

	static SourceBlock plain(Text text) {
		return new SourceBlock(Kind.PLAIN, "", 0, "", text);
	}

	static SourceBlock entry(int level, String mark, Text text) {
		return new SourceBlock(Kind.ENTRY, "", level, mark, text);
	}

	/** How many numbers the label has: 2 for "3.1"; 0 without a label. */
	int depth() {
		return this.label.isEmpty() ? 0 : (int) this.label.chars().filter((c) -> c == '.').count() + 1;
	}

	boolean is(Kind other) {
		return this.kind == other;
	}

}
