package org.quarterday.paper;

import java.util.List;

import org.quarterday.content.Text;
import org.quarterday.content.TextBuilder;

/**
 * One block of a document that is being read.
 *
 * @param kind what it looks like
 * @param label its number without a full stop at the end, such as "3.1"; empty for none
 * @param level of a heading: 1 for the outermost; of an entry: 0 for the outermost
 * @param mark an entry's mark as it stands, such as "b)"; empty for a bullet
 * @param runIn a sentence on a heading's line that its document sets apart, separator
 * included; or empty
 * @param item the bookmark of the item that begins here, in a Word file of ours; or empty
 */
record SourceBlock(Kind kind, String label, int level, String mark, Text text, Text runIn, String item) {

	SourceBlock(Kind kind, String label, int level, String mark, Text text, Text runIn) {
		this(kind, label, level, mark, text, runIn, "");
	}

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

	/**
	 * A heading.
	 * @param words the heading bold, a sentence after it on its line not
	 */
	static SourceBlock heading(int level, String label, Text words) {
		int bold = 0;
		while (bold < words.spans().size() && words.spans().get(bold).bold()) {
			bold++;
		}
		List<Text.Span> rest = words.spans().subList(bold, words.spans().size());
		if (bold == 0 || rest.stream().anyMatch(Text.Span::bold)) {
			return new SourceBlock(Kind.HEADING, label, level, "", light(words.spans()), Text.EMPTY);
		}
		return new SourceBlock(Kind.HEADING, label, level, "", light(words.spans().subList(0, bold)), new Text(rest));
	}

	private static Text light(List<Text.Span> spans) {
		TextBuilder light = new TextBuilder();
		spans.forEach((span) -> light.append(span.text(), false, span.italic(), span.link()));
		return light.build();
	}

	/** An item's sub-heading, with a label or without. */
	static SourceBlock subheading(String label, Text words) {
		return new SourceBlock(Kind.SUBHEADING, label, 0, "", light(words.spans()), Text.EMPTY);
	}

	static SourceBlock numbered(String label, Text text) {
		return new SourceBlock(Kind.NUMBERED, label, 0, "", text, Text.EMPTY);
	}

	static SourceBlock plain(Text text) {
		return new SourceBlock(Kind.PLAIN, "", 0, "", text, Text.EMPTY);
	}

	static SourceBlock entry(int level, String mark, Text text) {
		return new SourceBlock(Kind.ENTRY, "", level, mark, text, Text.EMPTY);
	}

	static SourceBlock entryParagraph(int level, Text text) {
		return new SourceBlock(Kind.ENTRY_PARAGRAPH, "", level, "", text, Text.EMPTY);
	}

	/** The same with a label; words without mark become numbered ones. */
	SourceBlock labelled(String other) {
		return new SourceBlock(is(Kind.PLAIN) ? Kind.NUMBERED : this.kind, other, this.level, "", this.text,
				this.runIn);
	}

	SourceBlock with(Text other) {
		return new SourceBlock(this.kind, this.label, this.level, this.mark, other, this.runIn, this.item);
	}

	/** The same, known by a bookmark. */
	SourceBlock from(String bookmark) {
		return new SourceBlock(this.kind, this.label, this.level, this.mark, this.text, this.runIn, bookmark);
	}

	/** How many numbers the label has: 2 for "3.1"; 0 without a label. */
	int depth() {
		return this.label.isEmpty() ? 0 : (int) this.label.chars().filter((c) -> c == '.').count() + 1;
	}

	boolean is(Kind other) {
		return this.kind == other;
	}

}
