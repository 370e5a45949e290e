package org.quarterday.content;

import java.util.List;

/** Straight and curly quotation marks in one text: one look, or the other (C12). */
final class Quotes {

	private Quotes() {
	}

	static List<Hint> read(String text) {
		int first = first(text);
		if (first < 0 || text.chars().noneMatch((c) -> "‘’“”".indexOf(c) >= 0)) {
			return List.of();
		}
		int end = Math.max(text.lastIndexOf('\''), text.lastIndexOf('"')) + 1;
		String curly = curly(text, first, end);
		return List.of(new Hint(Hint.Kind.QUOTES, first, end, Hints.around(text, first, first + 1),
				"Straight and curly quotation marks are mixed", curly));
	}

	private static int first(String text) {
		int single = text.indexOf('\'');
		int both = text.indexOf('"');
		return (single < 0 || both < 0) ? Math.max(single, both) : Math.min(single, both);
	}

	private static String curly(String text, int from, int to) {
		StringBuilder curly = new StringBuilder();
		for (int i = from; i < to; i++) {
			char sign = text.charAt(i);
			boolean opens = i == 0 || Character.isWhitespace(text.charAt(i - 1))
					|| "([{–—-*\ue000".indexOf(text.charAt(i - 1)) >= 0;
			curly.append(switch (sign) {
				case '\'' -> opens ? '‘' : '’';
				case '"' -> opens ? '“' : '”';
				default -> sign;
			});
		}
		return curly.toString();
	}

}
