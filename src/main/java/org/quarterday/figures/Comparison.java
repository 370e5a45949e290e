package org.quarterday.figures;

import java.math.BigDecimal;

import org.quarterday.cycle.Quarter;

/**
 * A result beside that of an earlier quarter (FG7).
 *
 * @param against the earlier quarter
 * @param earlier the earlier result as it is printed: "85%", "Not available"; "None" when
 * there is no approved result
 * @param trend the direction of travel from then to now
 */
public record Comparison(Quarter against, String earlier, Trend trend) {

	/** The direction of travel in a word, such as "Improved". */
	public String word() {
		return this.trend.word();
	}

	/**
	 * Compares a figure with an earlier quarter's, by polarity. There is no comparison
	 * when either side is missing, the definition changed between, or the kind of target
	 * did.
	 * @param value now, may be null
	 */
	static Comparison of(Measure measure, MeasureTarget target, BigDecimal value, Past past) {
		Result result = past.result();
		String words = (result == null) ? "None" : FigureWords.of(measure, result.state(), result.value());
		BigDecimal then = (result == null) ? null : result.value();
		if (value == null || then == null || !measure.comparable(past.quarter())
				|| basisChanged(target, past.target())) {
			return new Comparison(past.quarter(), words, Trend.NO_COMPARISON);
		}
		return new Comparison(past.quarter(), words, switch (measure.polarity()) {
			case HIGHER -> better(value.compareTo(then));
			case LOWER -> better(then.compareTo(value));
			case RANGE -> inRange(target, value, past.target(), then);
			case NONE -> neutral(value.compareTo(then));
		});
	}

	private static boolean basisChanged(MeasureTarget now, MeasureTarget then) {
		return now != null && then != null && now.isRange() != then.isRange();
	}

	private static Trend better(int sign) {
		return (sign > 0) ? Trend.IMPROVED : (sign < 0) ? Trend.DECLINED : Trend.NO_CHANGE;
	}

	private static Trend neutral(int sign) {
		return (sign > 0) ? Trend.HIGHER : (sign < 0) ? Trend.LOWER : Trend.SAME;
	}

	private static Trend inRange(MeasureTarget target, BigDecimal value, MeasureTarget targetThen, BigDecimal then) {
		if (target == null || targetThen == null) {
			return Trend.NO_COMPARISON;
		}
		BigDecimal distance = Rating.shortfall(Polarity.RANGE, target, value);
		return better(Rating.shortfall(Polarity.RANGE, targetThen, then).compareTo(distance));
	}

}
