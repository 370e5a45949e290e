package org.quarterday.content;

/**
 * Makes content out of what a document's reader finds, block by block. It writes light
 * Markdown and has it read, so that what comes out of a document is exactly what an
 * author could have typed.
 */
public final class ContentBuilder {

	private static final int DEEPEST = 4;

	private final StringBuilder typed = new StringBuilder();

	private int level = -1;

	/** A new item that begins with this paragraph. */
	public ContentBuilder item(Text words) {
		return block(TypedText.words(words, false));
	}

	/** A new item that begins with a sub-heading. */
	public ContentBuilder heading(Text title, boolean numbered) {
		return block((numbered ? "## " : "> ## ") + TypedText.inline(title));
	}

	/** A paragraph without number: above the items, or within the latest one. */
	public ContentBuilder paragraph(Text words) {
		return words.isEmpty() ? this : block("> " + TypedText.words(words, true));
	}

	/**
	 * A further paragraph within a list entry.
	 * @param depth 0 for the latest entry of the outermost list
	 */
	public ContentBuilder entryParagraph(int depth, Text words) {
		if (this.level < 0) {
			return paragraph(words);
		}
		this.level = Math.min(this.level, depth);
		this.typed.append("\n\n").append("  ".repeat(this.level + 1)).append(TypedText.words(words, false));
		return this;
	}

	/**
	 * A list entry.
	 * @param depth 0 for the outermost list; at most one deeper than the entry before
	 * @param mark as it stands in the document, such as "b)"; empty for a bullet
	 */
	public ContentBuilder entry(int depth, String mark, Text words) {
		boolean first = this.level < 0;
		this.level = Math.min(Math.min(depth, this.level + 1), DEEPEST);
		if (!this.typed.isEmpty()) {
			this.typed.append(first ? "\n\n" : "\n");
		}
		this.typed.append("  ".repeat(this.level)).append(mark.isEmpty() ? "-" : mark).append(' ');
		this.typed.append(TypedText.inline(words));
		return this;
	}

	private ContentBuilder block(String line) {
		this.typed.append(this.typed.isEmpty() ? "" : "\n\n").append(line);
		this.level = -1;
		return this;
	}

	public boolean isEmpty() {
		return this.typed.isEmpty();
	}

	/** The light Markdown so far. */
	public String typed() {
		return this.typed.toString();
	}

	public Content build() {
		return ContentParser.fromTyped(typed());
	}

}
