package org.quarterday.content;

import java.util.List;

/**
 * A section's words (PA3).
 *
 * @param leadIn unnumbered text above the first item
 * @param items the items in order
 */
public record Content(List<Block> leadIn, List<Item> items) {

	public static final Content EMPTY = new Content(List.of(), List.of());

	public Content {
		leadIn = List.copyOf(leadIn);
		items = List.copyOf(items);
	}

	public boolean isEmpty() {
		return this.leadIn.isEmpty() && this.items.isEmpty();
	}

}
