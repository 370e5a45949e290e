package org.quarterday.content;

import java.util.List;

/** A paragraph or a list. */
public sealed interface Block {

	/** A paragraph. */
	record Paragraph(Text text) implements Block {
	}

	/** A list; its entries carry no marks, the list's kind makes them. */
	record ItemList(Marks marks, List<Entry> entries) implements Block {

		public ItemList {
			entries = List.copyOf(entries);
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

	/** What a list puts before its entries. */
	enum Marks {

		/** Bullets. */
		BULLETS,
		/** a) b) c) */
		LETTERS,
		/** i. ii. iii. */
		ROMAN

	}

}
