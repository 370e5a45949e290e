package org.quarterday.content;

import java.util.Locale;

/**
 * What a list puts before its entries. The mark is words of the paper, kept as its author
 * wrote it: "a)" and "(a)" are two kinds (PA1).
 */
public enum Marks {

	/** Bullets. */
	BULLETS(Kind.BULLET, "", ""),
	/** a) b) c) */
	LETTERS(Kind.LETTER, "", ")"),
	/** (a) (b) (c) */
	LETTERS_IN_BRACKETS(Kind.LETTER, "(", ")"),
	/** a. b. c. */
	LETTERS_WITH_STOP(Kind.LETTER, "", "."),
	/** A) B) C) */
	CAPITALS(Kind.CAPITAL, "", ")"),
	/** (A) (B) (C) */
	CAPITALS_IN_BRACKETS(Kind.CAPITAL, "(", ")"),
	/** i. ii. iii. */
	ROMAN(Kind.ROMAN, "", "."),
	/** i) ii) iii) */
	ROMAN_WITH_BRACKET(Kind.ROMAN, "", ")"),
	/** (i) (ii) (iii) */
	ROMAN_IN_BRACKETS(Kind.ROMAN, "(", ")"),
	/** 1. 2. 3. */
	NUMBERS(Kind.NUMBER, "", "."),
	/** 1) 2) 3) */
	NUMBERS_WITH_BRACKET(Kind.NUMBER, "", ")"),
	/** (1) (2) (3) */
	NUMBERS_IN_BRACKETS(Kind.NUMBER, "(", ")");

	private final Kind kind;

	private final String before;

	private final String after;

	Marks(Kind kind, String before, String after) {
		this.kind = kind;
		this.before = before;
		this.after = after;
	}

	/** What counts: letters, numerals, figures, or nothing. */
	public Kind kind() {
		return this.kind;
	}

	/** What stands before the counting part: "(" or nothing. */
	public String before() {
		return this.before;
	}

	/** What stands after the counting part: ")", "." or nothing. */
	public String after() {
		return this.after;
	}

	/**
	 * The mark as printed, such as "c)"; empty for bullets, whose glyph each format
	 * chooses.
	 * @param number 1 for the first
	 */
	public String mark(int number) {
		return (this == BULLETS) ? "" : this.before + this.kind.count(number) + this.after;
	}

	/** How the entries of a list are counted. */
	public enum Kind {

		BULLET, LETTER, CAPITAL, ROMAN, NUMBER;

		private static final String[] ROMANS = { "m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv",
				"i" };

		private static final int[] VALUES = { 1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1 };

		/** The number as it is written: c, iii, 3. */
		public String count(int number) {
			return switch (this) {
				case BULLET -> "";
				case LETTER -> letters(number);
				case CAPITAL -> letters(number).toUpperCase(Locale.ROOT);
				case ROMAN -> roman(number);
				case NUMBER -> Integer.toString(number);
			};
		}

		/** After z come aa, bb, cc, as Word counts. */
		private static String letters(int number) {
			return String.valueOf((char) ('a' + (number - 1) % 26)).repeat((number - 1) / 26 + 1);
		}

		private static String roman(int number) {
			StringBuilder roman = new StringBuilder();
			int rest = number;
			for (int i = 0; i < VALUES.length; i++) {
				while (rest >= VALUES[i]) {
					roman.append(ROMANS[i]);
					rest -= VALUES[i];
				}
			}
			return roman.toString();
		}

	}

}
