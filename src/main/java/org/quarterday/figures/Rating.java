package org.quarterday.figures;

import java.math.BigDecimal;

/**
 * How a result stands against its target (FG5, FG6): a word first, a colour beside it.
 */
public enum Rating {

	GREEN("Green"), AMBER("Amber"), RED("Red"),
	/** Not rated: no target, no figure, or no way that is better. */
	NONE("Not rated");

	private final String word;

	Rating(String word) {
		this.word = word;
	}

	public String word() {
		return this.word;
	}

	/** GREEN, AMBER, RED, or empty: for the colour and shape beside the word. */
	public String code() {
		return (this == NONE) ? "" : name();
	}

	/**
	 * Rates a figure (FG5). Pure and exact: the value is compared as typed, not as
	 * printed, and an edge takes the better colour.
	 * @param target may be null: not rated
	 * @param value may be null: not rated
	 */
	public static Rating of(Measure measure, MeasureTarget target, BigDecimal value) {
		if (target == null || value == null || measure.polarity() == Polarity.NONE) {
			return NONE;
		}
		BigDecimal shortfall = shortfall(measure.polarity(), target, value);
		if (shortfall.signum() <= 0) {
			return GREEN;
		}
		BigDecimal missed = (value.compareTo(target.low()) < 0) ? target.low() : target.high();
		Tolerance tolerance = measure.tolerance();
		return (tolerance != null && tolerance.allows(shortfall, missed)) ? AMBER : RED;
	}

	/**
	 * By how much the value is worse than the target, in the measure's unit; zero or less
	 * when it is not. For a range, the distance outside it.
	 */
	static BigDecimal shortfall(Polarity polarity, MeasureTarget target, BigDecimal value) {
		return switch (polarity) {
			case HIGHER -> target.low().subtract(value);
			case LOWER -> value.subtract(target.high());
			case RANGE -> target.low().subtract(value).max(value.subtract(target.high())).max(BigDecimal.ZERO);
			case NONE -> BigDecimal.ZERO;
		};
	}

}
