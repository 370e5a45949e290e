package org.quarterday.content;

import java.util.List;
import java.util.Objects;

/** Writes a text so that {@link InlineParser} reads the same from it. */
final class InlineWriter {

	private final StringBuilder out = new StringBuilder();

	private boolean bold;

	private boolean italic;

	private String link;

	private InlineWriter() {
	}

	static String write(Text text) {
		InlineWriter writer = new InlineWriter();
		List<Text.Span> spans = text.spans();
		for (Text.Span span : spans) {
			writer.change(span.bold(), span.italic(), span.link());
			writer.words(span);
		}
		writer.change(false, false, null);
		return writer.out.toString();
	}

	private void change(boolean toBold, boolean toItalic, String toLink) {
		boolean linkChanges = !Objects.equals(this.link, toLink);
		String marks = (linkChanges && this.link != null) ? "](" + this.link + ")" : "";
		marks += ((this.bold != toBold) ? "**" : "") + ((this.italic != toItalic) ? "*" : "");
		marks += (linkChanges && toLink != null) ? "[" : "";
		if (!marks.isEmpty()) {
			doubleBackslashes();
			this.out.append(marks);
		}
		this.bold = toBold;
		this.italic = toItalic;
		this.link = toLink;
	}

	private void words(Text.Span span) {
		String words = span.text();
		int backslashes = 0;
		for (int i = 0; i < words.length(); i++) {
			char c = words.charAt(i);
			boolean special = c == '*' || c == '[' || c == ']';
			if (special) {
				this.out.append("\\".repeat(backslashes));
				this.out.append(needsEscape(words, i) ? "\\" : "");
			}
			this.out.append(c);
			backslashes = (c == '\\') ? backslashes + 1 : 0;
		}
	}

	/** Backslashes that come to stand before a star or bracket of ours. */
	private void doubleBackslashes() {
		int from = this.out.length();
		while (from > 0 && this.out.charAt(from - 1) == '\\') {
			from--;
		}
		this.out.append(this.out.substring(from));
	}

	private boolean needsEscape(String words, int at) {
		return switch (words.charAt(at)) {
			case '[' -> this.link != null;
			case ']' -> this.link != null || at + 1 == words.length() || words.charAt(at + 1) == '(';
			default ->
				this.bold || this.italic || this.link != null || !spaceAt(words, at - 1) || !spaceAt(words, at + 1);
		};
	}

	private static boolean spaceAt(String words, int at) {
		return at >= 0 && at < words.length() && Characters.isSpace(words.charAt(at));
	}

}
