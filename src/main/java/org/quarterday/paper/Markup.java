package org.quarterday.paper;

/**
 * Builds markup that is HTML and well-formed XML at once. Every text and every attribute
 * is escaped here and nowhere else; a character that XML forbids becomes the replacement
 * character instead of breaking the document.
 */
final class Markup {

	private final StringBuilder out = new StringBuilder();

	/**
	 * Opens an element.
	 * @param attributes names and values in turn; an attribute whose value is null or
	 * empty is left out
	 */
	Markup open(String tag, String... attributes) {
		start(tag, attributes);
		this.out.append('>');
		return this;
	}

	/** Writes an element that can have no content, such as {@code meta}. */
	Markup empty(String tag, String... attributes) {
		start(tag, attributes);
		this.out.append("/>");
		return this;
	}

	/** Writes an element with words in it. */
	Markup element(String tag, String text, String... attributes) {
		return open(tag, attributes).text(text).close(tag);
	}

	Markup close(String tag) {
		this.out.append("</").append(tag).append('>');
		return this;
	}

	Markup text(String text) {
		escape(text);
		return this;
	}

	Markup newline() {
		this.out.append('\n');
		return this;
	}

	/** Takes over finished markup, such as another builder's or a stylesheet of ours. */
	Markup raw(String markup) {
		this.out.append(markup);
		return this;
	}

	private void start(String tag, String... attributes) {
		this.out.append('<').append(tag);
		for (int i = 0; i < attributes.length; i += 2) {
			String value = attributes[i + 1];
			if (value != null && !value.isEmpty()) {
				this.out.append(' ').append(attributes[i]).append("=\"");
				escape(value);
				this.out.append('"');
			}
		}
	}

	private void escape(String text) {
		text.codePoints().forEach((c) -> {
			switch (c) {
				case '&' -> this.out.append("&amp;");
				case '<' -> this.out.append("&lt;");
				case '>' -> this.out.append("&gt;");
				case '"' -> this.out.append("&quot;");
				case '\'' -> this.out.append("&#39;");
				default -> this.out.appendCodePoint(allowed(c) ? c : 0xFFFD);
			}
		});
	}

	static boolean allowed(int c) {
		return c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD)
				|| c >= 0x10000;
	}

	@Override
	public String toString() {
		return this.out.toString();
	}

}
