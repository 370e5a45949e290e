package org.quarterday.content;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Items that a section repeats from earlier quarters (D11). */
public final class Unchanged {

	private Unchanged() {
	}

	/**
	 * The items of the text that also stand, word for word, in every earlier text.
	 * @param earlier the texts of the quarters before; with none of them nothing is
	 * unchanged
	 */
	public static List<String> items(String now, List<String> earlier) {
		if (earlier.isEmpty()) {
			return List.of();
		}
		List<Set<String>> before = earlier.stream()
			.map((text) -> TypedItems.of(text).pieces().stream().map(Unchanged::key).collect(Collectors.toSet()))
			.toList();
		return TypedItems.of(now)
			.pieces()
			.stream()
			.filter((item) -> before.stream().allMatch((items) -> items.contains(key(item))))
			.toList();
	}

	private static String key(String item) {
		return item.replaceAll("[^\\p{L}\\p{N}]+", " ").strip().toLowerCase(Locale.UK);
	}

}
