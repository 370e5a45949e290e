package org.quarterday.figures;

import java.util.Locale;

/**
 * Brings the many spellings of one figure together without touching its digits' order.
 */
final class Spelling {

	private Spelling() {
	}

	/**
	 * The text in lower case with one kind of space, minus, digit and percent sign, and
	 * without invisible characters.
	 */
	static String plain(String typed) {
		StringBuilder plain = new StringBuilder();
		typed.codePoints().map(Spelling::plain).filter((ch) -> ch >= 0).forEach(plain::appendCodePoint);
		return plain.toString().replaceAll(" +", " ").strip().toLowerCase(Locale.ROOT);
	}

	private static int plain(int ch) {
		if (Character.isDigit(ch)) {
			return '0' + Character.digit(ch, 10);
		}
		if (Character.isWhitespace(ch) || Character.isSpaceChar(ch)) {
			return ' ';
		}
		return switch (ch) {
			case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2212', '\uFE63', '\uFF0D' -> '-';
			case '\uFF05', '\uFE6A', '\u066A' -> '%';
			case '\uFF0E' -> '.';
			case '\uFF0C' -> ',';
			case '\uFF1A' -> ':';
			case '\uFF0B' -> '+';
			case '\uFFE1' -> '£';
			case '\u2019' -> '\'';
			default -> (Character.getType(ch) == Character.FORMAT || Character.isISOControl(ch)) ? -1 : ch;
		};
	}

}
