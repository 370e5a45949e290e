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
 * @param appendices in the order of their letters (G5)
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
	 * A file that belongs to the paper: of its own, or bound into its PDF.
	 *
	 * @param letter A for the first
	 * @param kind such as "PDF"
	 * @param pages 0 when that kind of file has none
	 * @param address its path, such as {@code /papers/.../appendix-a-1f2e.pdf}
	 * @param site what stands before the path in an address for everybody; may be empty
	 * @param from the page of the PDF where it begins; 0 when it is not bound in
	 */
	public record Appendix(String letter, String title, String kind, int pages, String address, String site, int from) {

		/** A file of its own. */
		public Appendix(String letter, String title, String kind, int pages, String address) {
			this(letter, title, kind, pages, address, "", 0);
		}

		/** The name of the file: the end of its address. */
		public String file() {
			return this.address.substring(this.address.lastIndexOf('/') + 1);
		}

		/** The same, bound in. */
		Appendix boundFrom(int page, int length) {
			return new Appendix(this.letter, this.title, this.kind, length, this.address, this.site, page);
		}

		/**
		 * "Appendix A: Housing report (PDF, pages A1 to A12)", or bound in, "Appendix A:
		 * Housing report (pages 14 to 25 of this PDF)".
		 */
		public String words() {
			String range = (this.from > 0) ? range("", this.from) + " of this PDF"
					: this.kind + ((this.pages > 0) ? ", " + range(this.letter, 1) : "");
			return "Appendix %s: %s (%s)".formatted(this.letter, this.title, range);
		}

		private String range(String before, int first) {
			int last = first + this.pages - 1;
			return (first == last) ? "page %s%d".formatted(before, first)
					: "pages %1$s%2$d to %1$s%3$d".formatted(before, first, last);
		}

		/** What stands behind these words. */
		String where() {
			return (this.from > 0) ? "" : GuideMarkup.ATTACHED;
		}

		/** The same beside the words that it belongs to. */
		Term term() {
			String words = words();
			int colon = words.indexOf(": ");
			return new Term(words.substring(0, colon), words.substring(colon + 2) + where());
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
