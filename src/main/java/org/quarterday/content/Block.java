package org.quarterday.content;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A paragraph or a list. */
public sealed interface Block {

	/** The words of some blocks, a line for each paragraph and each entry. */
	static String words(List<Block> blocks) {
		return blocks.stream().flatMap(Block::texts).map(Text::plain).collect(Collectors.joining("\n")).strip();
	}

	/** Its texts in the order in which they are read. */
	default Stream<Text> texts() {
		return (this instanceof ItemList list) ? list.entries()
			.stream()
			.flatMap((entry) -> Stream.concat(Stream.of(entry.text()), entry.more().stream().flatMap(Block::texts)))
				: Stream.of(((Paragraph) this).text());
	}

	/** The same block, each of its texts changed so. */
	default Block with(UnaryOperator<Text> change) {
		if (this instanceof ItemList list) {
			return new ItemList(list.marks(), list.start(),
					list.entries()
						.stream()
						.map((entry) -> new Entry(change.apply(entry.text()),
								entry.more().stream().map((block) -> block.with(change)).toList()))
						.toList());
		}
		return new Paragraph(change.apply(((Paragraph) this).text()));
	}

	/** A paragraph. */
	record Paragraph(Text text) implements Block {
	}

	/**
	 * A list; its entries carry no marks, the list's kind makes them.
	 *
	 * @param start the number of the first entry: 1, or more when a list goes on after
	 * words between; always 1 for bullets
	 */
	record ItemList(Marks marks, int start, List<Entry> entries) implements Block {

		public ItemList {
			if (start < 1) {
				throw new IllegalArgumentException("A list starts at 1 or later, not at " + start);
			}
			entries = List.copyOf(entries);
		}

		public ItemList(Marks marks, List<Entry> entries) {
			this(marks, 1, entries);
		}

		/** The mark of an entry as printed, such as "c)"; empty for bullets. */
		public String mark(int index) {
			return this.marks.mark(this.start + index);
		}
	}

	/**
	 * One entry of a list.
	 *
	 * @param text the entry's words
	 * @param more what stands inside the entry: nested lists, further paragraphs
	 */
	record Entry(Text text, List<Block> more) {

		public Entry {
			more = List.copyOf(more);
		}
	}

}
