package org.quarterday.content;

import java.util.ArrayList;
import java.util.List;

/**
 * An author's text cut into its items, character for character: what the form's item
 * editor shows, and by what two people's texts are merged (LK5). No word is touched
 * (PA9).
 *
 * @param leadIn what stands before the first item, with the blank lines after it; empty
 * when the text begins with an item
 * @param items each item as typed, with the blank lines after it
 */
public record TypedItems(String leadIn, List<String> items) {

	public TypedItems {
		items = List.copyOf(items);
	}

	/** Cuts light Markdown where {@link ContentParser#fromTyped} begins a new item. */
	public static TypedItems of(String lightMarkdown) {
		String clean = Characters.clean(lightMarkdown);
		TypedParser parser = new TypedParser();
		parser.parse(clean);
		List<Integer> starts = parser.starts();
		List<String> items = new ArrayList<>();
		for (int i = 0; i < starts.size(); i++) {
			int end = (i + 1 < starts.size()) ? starts.get(i + 1) : clean.length();
			items.add(clean.substring(starts.get(i), end));
		}
		return new TypedItems(starts.isEmpty() ? clean : clean.substring(0, starts.get(0)), items);
	}

	/** The whole text again. */
	public String text() {
		return this.leadIn + String.join("", this.items);
	}

	/** The item in which a place of the text lies; -1 before the first. */
	public int at(int place) {
		int end = this.leadIn.length();
		for (int i = 0; i < this.items.size(); i++) {
			if (place < end) {
				return i - 1;
			}
			end += this.items.get(i).length();
		}
		return this.items.size() - 1;
	}

	/** Lead-in and items, without blank lines around them; what is empty is left out. */
	public List<String> pieces() {
		List<String> pieces = new ArrayList<>();
		if (!this.leadIn.isBlank()) {
			pieces.add(trimmed(this.leadIn));
		}
		this.items.forEach((item) -> pieces.add(trimmed(item)));
		return pieces;
	}

	/** A text that holds these pieces. */
	public static String join(List<String> pieces) {
		return String.join("\n\n", pieces);
	}

	/** Blank lines go; the first line keeps its indent, which may mean something. */
	private static String trimmed(String piece) {
		return piece.replaceFirst("^(?:[ \\t]*\\n)+", "").stripTrailing();
	}

}
