package org.quarterday.content;

import java.util.List;

/**
 * One achievement: what becomes a numbered paragraph of the paper (PA3). It stores no
 * number.
 *
 * @param id lasting identity within the section, survives moves and edits
 * @param numbered whether the paper gives it a number; false only for an unnumbered
 * sub-heading, past which the numbers run on (PA1)
 * @param title optional run-in title or sub-heading, never bold in itself; empty if none
 * @param separator what stands between title and following words as typed, such as " – ";
 * empty when the title is a sub-heading on its own line
 * @param blocks paragraphs and lists in order; may be empty only if there is a title
 */
public record Item(String id, boolean numbered, Text title, String separator, List<Block> blocks) {

	public Item {
		blocks = List.copyOf(blocks);
	}

	public Item(String id, Text title, String separator, List<Block> blocks) {
		this(id, true, title, separator, blocks);
	}

	/** The same item under another identity. */
	public Item withId(String other) {
		return new Item(other, this.numbered, this.title, this.separator, this.blocks);
	}

	boolean hasWords() {
		return !this.title.isEmpty() || !this.blocks.isEmpty();
	}

}
