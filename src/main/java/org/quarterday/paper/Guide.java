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
 * @param firstUses what stands beside a paragraph, see {@link #place}: terms that it uses
 * first, and the files that belong to its section
 * @param attached tables that stand in an appendix alone, one part a service (PA5)
 * @param appendices files of their own, in the order of their letters (G5)
 */
public record Guide(String summary, List<Group> highlights, List<Term> key, List<Term> glossary,
		Map<String, List<Term>> firstUses, List<Paper.Part> attached, List<Appendix> appendices) {

	public static final Guide NONE = new Guide("", List.of(), List.of(), List.of(), Map.of(), List.of(), List.of());

	public Guide {
		highlights = List.copyOf(highlights);
		key = List.copyOf(key);
		glossary = List.copyOf(glossary);
		firstUses = Map.copyOf(firstUses);
		attached = List.copyOf(attached);
		appendices = List.copyOf(appendices);
	}

	/** The same with tables that stand in an appendix. */
	public Guide withAttached(List<Paper.Part> tables) {
		return new Guide(this.summary, this.highlights, this.key, this.glossary, this.firstUses, tables,
				this.appendices);
	}

	/** The same with appendices. */
	public Guide withAppendices(List<Appendix> files) {
		return new Guide(this.summary, this.highlights, this.key, this.glossary, this.firstUses, this.attached, files);
	}

	/**
	 * A file of its own that belongs to the paper.
	 *
	 * @param letter A for the first
	 * @param kind such as "PDF"
	 * @param pages 0 when that kind of file has none
	 * @param address its path, such as {@code /papers/.../appendix-a-1f2e.pdf}
	 * @param site what stands before the path in an address for everybody; may be empty
	 */
	public record Appendix(String letter, String title, String kind, int pages, String address, String site) {

		/** "Appendix A: Housing report (PDF, pages A1 to A12)". */
		public String words() {
			String range = (pages == 0) ? "" : (pages == 1) ? ", page %s1".formatted(letter)
					: ", pages %s1 to %s%d".formatted(letter, letter, pages);
			return "Appendix %s: %s (%s%s)".formatted(letter, title, kind, range);
		}

		/** The same beside the words that it belongs to. */
		Term term() {
			String words = words();
			int colon = words.indexOf(": ");
			return new Term(words.substring(0, colon), words.substring(colon + 2) + GuideMarkup.ATTACHED);
		}

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
