package org.quarterday.figures;

import java.math.BigDecimal;

/**
 * How far a result may miss its target and still be Amber (FG1, FG5). The kind matters:
 * 52% against 60% is 13.3% short, but 8 percentage points.
 *
 * @param amount zero or more: a percentage of the target, percentage points, or an amount
 * in the measure's unit (seconds for minutes and seconds)
 */
public record Tolerance(Kind kind, BigDecimal amount) {

	public Tolerance {
		if (amount.signum() < 0) {
			throw new IllegalArgumentException("A tolerance cannot be less than 0");
		}
		amount = (amount.signum() == 0) ? BigDecimal.ZERO : amount.stripTrailingZeros();
	}

	/** What the amount counts. */
	public enum Kind {

		/** A share of the target, in per cent. */
		RELATIVE_PERCENT("% of the target"),
		/** Percentage points; only for measures in %. */
		POINTS("percentage points"),
		/** An amount in the measure's own unit. */
		ABSOLUTE("in the measure's unit");

		private final String label;

		Kind(String label) {
			this.label = label;
		}

		public String label() {
			return this.label;
		}

	}

	/**
	 * Whether a shortfall of more than nothing against this target is still tolerated;
	 * exactly at the edge it is. Exact arithmetic, nothing is rounded.
	 * @param shortfall above zero
	 * @param target the target, or the end of the range that was missed
	 */
	boolean allows(BigDecimal shortfall, BigDecimal target) {
		return switch (this.kind) {
			case RELATIVE_PERCENT -> shortfall.movePointRight(2).compareTo(this.amount.multiply(target.abs())) <= 0;
			case POINTS, ABSOLUTE -> shortfall.compareTo(this.amount) <= 0;
		};
	}

	/** For the key under a table: "within 5% of the target". */
	public String words(Unit unit) {
		String number = this.amount.stripTrailingZeros().toPlainString();
		return switch (this.kind) {
			case RELATIVE_PERCENT -> "within " + number + "% of the target";
			case POINTS -> "within " + number + (number.equals("1") ? " percentage point" : " percentage points")
					+ " of the target";
			case ABSOLUTE -> "within " + unit.format(this.amount, Math.max(0, this.amount.stripTrailingZeros().scale()))
					+ " of the target";
		};
	}

}
