package org.quarterday.paper;

import java.util.List;
import java.util.Map;

/**
 * What a paper says about itself, so that a member finds the exceptions first (N20), can
 * read its signs (N12) and need not ask what a word means (N21). All of it is generated;
 * authors' words are quoted, never altered (PA9).
 *
 * @param summary how many measures met target, in one sentence (FG8); may be empty
 * @param highlights what turned red, recovered, is missing, was promised; empty in a
 * paper without figures
 * @param key the signs of the figures
 * @param glossary the terms of the council's glossary that the paper uses, in order
 * @param firstUses which of them a paragraph uses first: see {@link #place}
 */
public record Guide(String summary, List<Group> highlights, List<Term> key, List<Term> glossary,
		Map<String, List<Term>> firstUses) {

	public static final Guide NONE = new Guide("", List.of(), List.of(), List.of(), Map.of());

	public Guide {
		highlights = List.copyOf(highlights);
		key = List.copyOf(key);
		glossary = List.copyOf(glossary);
		firstUses = Map.copyOf(firstUses);
	}

	/**
	 * Highlights of one kind.
	 *
	 * @param entries empty is worth knowing, too: the paper then says "None"
	 */
	public record Group(String title, List<Entry> entries) {

		public Group {
			entries = List.copyOf(entries);
		}

	}

	/**
	 * One highlight.
	 *
	 * @param label of the paragraph or section where it stands, as printed
	 * @param anchor its address within the paper; may be empty
	 */
	public record Entry(String words, String label, String anchor) {
	}

	/** A word or sign and what it means. */
	public record Term(String term, String meaning) {
	}

	/** Where a paragraph stands, for {@link #firstUses}; the lead-in's id is empty. */
	static String place(Paper.Part part, String itemId) {
		return part.anchor() + "|" + itemId;
	}

	List<Term> firstUses(Paper.Part part, String itemId) {
		return this.firstUses.getOrDefault(place(part, itemId), List.of());
	}

}
