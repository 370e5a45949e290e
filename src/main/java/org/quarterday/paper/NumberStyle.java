package org.quarterday.paper;

import org.quarterday.content.Marks;

/**
 * How a paper's top-level sections are counted; what is below counts in figures (PA1).
 */
public enum NumberStyle {

	FIGURES("1., 1.1, 1.1.1") {
		@Override
		String count(int number) {
			return Integer.toString(number);
		}
	},
	LETTERS("A., A.1, A.1.1") {
		@Override
		String count(int number) {
			return Marks.Kind.CAPITAL.count(number);
		}
	},
	NUMERALS("I., I.1, I.1.1") {
		@Override
		String count(int number) {
			return Marks.Kind.ROMAN.count(number).toUpperCase(java.util.Locale.ROOT);
		}
	};

	private final String label;

	NumberStyle(String label) {
		this.label = label;
	}

	/** An example. */
	public String label() {
		return this.label;
	}

	abstract String count(int number);

	/** The style in which a paper's first label is written. */
	static NumberStyle of(String first) {
		return first.equals("A.") ? LETTERS : first.equals("I.") ? NUMERALS : FIGURES;
	}

	/** The number that a top-level label stands for; 0 when it is none in this style. */
	int read(String words) {
		if (this == FIGURES) {
			return words.matches("[1-9]\\d{0,4}") ? Integer.parseInt(words) : 0;
		}
		for (int i = 1; i <= MOST; i++) {
			if (count(i).equals(words)) {
				return i;
			}
		}
		return 0;
	}

	private static final int MOST = 99;

}
