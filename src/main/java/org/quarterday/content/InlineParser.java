package org.quarterday.content;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads emphasis and links within one paragraph: {@code **bold**}, {@code *italic*},
 * {@code [words](https://address)}. A star that pairs with none, or stands alone between
 * spaces, is a star. A backslash before a star or square bracket makes it plain. Takes
 * time in proportion to the length.
 */
final class InlineParser {

	private final String raw;

	private final List<Token> tokens = new ArrayList<>();

	private final StringBuilder words = new StringBuilder();

	/** Index of the token of the last open square bracket, or -1. */
	private int open = -1;

	private int at;

	private InlineParser(String raw) {
		this.raw = raw;
	}

	/** A piece of the paragraph; what it does is decided once its partner is known. */
	private static final class Token {

		private final String words;

		private final boolean canOpen;

		private final boolean canClose;

		private boolean bold;

		private boolean italic;

		private String link;

		private boolean linkEnds;

		Token(String words, boolean canOpen, boolean canClose) {
			this.words = words;
			this.canOpen = canOpen;
			this.canClose = canClose;
		}

		boolean stars(int count) {
			return (this.canOpen || this.canClose) && (this.words.length() == count || this.words.length() == 3)
					&& this.words.charAt(0) == '*';
		}

		/** The stars left over when a mark found no partner. */
		String literal() {
			if (this.link != null || this.linkEnds) {
				return "";
			}
			return this.words.substring((this.bold ? 2 : 0) + (this.italic ? 1 : 0));
		}

	}

	static Text parse(String raw) {
		return new InlineParser(raw).parse();
	}

	private Text parse() {
		while (this.at < this.raw.length()) {
			switch (this.raw.charAt(this.at)) {
				case '\\' -> backslashes();
				case '*' -> stars();
				case '[' -> openLink();
				case ']' -> closeLink();
				default -> this.words.append(this.raw.charAt(this.at++));
			}
		}
		flush();
		pair(2);
		pair(1);
		return build();
	}

	private void backslashes() {
		int end = run('\\');
		int count = end - this.at;
		boolean escapes = end < this.raw.length() && "*[]".indexOf(this.raw.charAt(end)) >= 0;
		this.words.append("\\".repeat(escapes ? count / 2 : count));
		this.at = end;
		if (escapes && count % 2 == 1) {
			this.words.append(this.raw.charAt(this.at++));
		}
	}

	private void stars() {
		int end = run('*');
		boolean canClose = this.at > 0 && !Characters.isSpace(this.raw.charAt(this.at - 1));
		boolean canOpen = end < this.raw.length() && !Characters.isSpace(this.raw.charAt(end));
		if (end - this.at > 3 || !(canOpen || canClose)) {
			this.words.append(this.raw, this.at, end);
		}
		else {
			flush();
			this.tokens.add(new Token(this.raw.substring(this.at, end), canOpen, canClose));
		}
		this.at = end;
	}

	private void openLink() {
		flush();
		this.open = this.tokens.size();
		this.tokens.add(new Token("[", false, false));
		this.at++;
	}

	private void closeLink() {
		int end = (this.open >= 0) ? addressEnd() : -1;
		String link = (end < 0) ? null : TextBuilder.allowed(this.raw.substring(this.at + 2, end));
		flush();
		if (link == null || this.tokens.size() == this.open + 1) {
			this.words.append(']');
			this.at++;
			return;
		}
		this.tokens.get(this.open).link = link;
		Token close = new Token("]", false, false);
		close.linkEnds = true;
		this.tokens.add(close);
		this.open = -1;
		this.at = end + 1;
	}

	/** Where the bracket after an address closes; -1 when none follows. */
	private int addressEnd() {
		if (!this.raw.startsWith("](http", this.at) && !this.raw.startsWith("](mailto:", this.at)) {
			return -1;
		}
		for (int i = this.at + 2; i < this.raw.length(); i++) {
			char c = this.raw.charAt(i);
			if (c == ')') {
				return i;
			}
			if (c == '(' || c == '[' || c == ']' || Characters.isSpace(c)) {
				return -1;
			}
		}
		return -1;
	}

	private int run(char c) {
		int end = this.at;
		while (end < this.raw.length() && this.raw.charAt(end) == c) {
			end++;
		}
		return end;
	}

	private void flush() {
		if (!this.words.isEmpty()) {
			this.tokens.add(new Token(this.words.toString(), false, false));
			this.words.setLength(0);
		}
	}

	private void pair(int count) {
		Token opened = null;
		for (Token token : this.tokens) {
			if (!token.stars(count)) {
				continue;
			}
			if (opened != null && token.canClose) {
				mark(opened, count);
				mark(token, count);
				opened = null;
			}
			else if (opened == null && token.canOpen) {
				opened = token;
			}
		}
	}

	private static void mark(Token token, int count) {
		if (count == 2) {
			token.bold = true;
		}
		else {
			token.italic = true;
		}
	}

	private Text build() {
		TextBuilder text = new TextBuilder();
		boolean bold = false;
		boolean italic = false;
		String link = null;
		for (Token token : this.tokens) {
			text.append(token.literal(), bold, italic, link);
			bold ^= token.bold;
			italic ^= token.italic;
			if (token.link != null || token.linkEnds) {
				link = token.link;
			}
		}
		return text.build();
	}

}
