package org.quarterday.content;

import java.util.List;
import java.util.stream.IntStream;

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

	/**
	 * The same content, its items under these identities; as it is when they do not fit.
	 */
	Content withIds(List<String> ids) {
		if (ids.size() != this.items.size()) {
			return this;
		}
		return new Content(this.leadIn,
				IntStream.range(0, ids.size()).mapToObj((i) -> this.items.get(i).withId(ids.get(i))).toList());
	}

	public boolean isEmpty() {
		return this.leadIn.isEmpty() && this.items.isEmpty();
	}

}
