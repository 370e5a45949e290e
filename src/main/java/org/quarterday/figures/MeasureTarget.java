package org.quarterday.figures;

import java.math.BigDecimal;

import org.quarterday.cycle.Quarter;

/**
 * What a measure aims at in one quarter (FG1); 0 is a target. No target at all means data
 * only, and is null wherever a target may be missing.
 *
 * @param low the target, or the lower end of the range
 * @param high the same as low, or the upper end of the range
 */
public record MeasureTarget(String measureCode, Quarter quarter, BigDecimal low, BigDecimal high) {

	public MeasureTarget {
		if (low.compareTo(high) > 0) {
			throw new IllegalArgumentException("The range ends below where it begins");
		}
	}

	public static MeasureTarget single(String measureCode, Quarter quarter, BigDecimal target) {
		return new MeasureTarget(measureCode, quarter, target, target);
	}

	public boolean isRange() {
		return this.low.compareTo(this.high) != 0;
	}

	/** Whether it demands the same, however many zeros are written after the point. */
	boolean sameAs(MeasureTarget other) {
		return other != null && this.low.compareTo(other.low) == 0 && this.high.compareTo(other.high) == 0;
	}

	/** The target as it is printed: "85% or more", "12 days or less", "80% to 90%". */
	public String words(Measure measure) {
		String words = exact(measure, this.low);
		return switch (measure.polarity()) {
			case HIGHER -> words + " or more";
			case LOWER -> words + " or less";
			case RANGE, NONE -> isRange() ? words + " to " + exact(measure, this.high) : words;
		};
	}

	/** The target as it is typed into a box: "85", "80 to 90". */
	public String typed(Measure measure) {
		String words = measure.unit().plain(this.low);
		return isRange() ? words + " to " + measure.unit().plain(this.high) : words;
	}

	/** A target is never rounded away: 99.95% is not printed as 100%. */
	private static String exact(Measure measure, BigDecimal value) {
		int needed = value.stripTrailingZeros().scale();
		return measure.unit().format(value, Math.max(measure.decimals(), needed));
	}

}
