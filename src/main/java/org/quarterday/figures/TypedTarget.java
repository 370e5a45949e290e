package org.quarterday.figures;

import java.math.BigDecimal;

import org.quarterday.cycle.Quarter;
import org.quarterday.cycle.Refusal;

/** Reads a target as somebody typed it: {@code 85}, or {@code 80 to 90} for a range. */
final class TypedTarget {

	private TypedTarget() {
	}

	/**
	 * @param typed not empty
	 * @throws Refusal when it is no target, or none that fits the measure
	 */
	static MeasureTarget read(Measure measure, Quarter quarter, String typed) {
		String[] ends = ends(measure, typed.strip());
		BigDecimal low = number(measure, ends[0]);
		BigDecimal high = (ends.length == 1) ? low : number(measure, ends[1]);
		if (low.compareTo(high) > 0) {
			throw new Refusal("target", "The range ends below where it begins");
		}
		MeasureTarget target = new MeasureTarget(measure.code(), quarter, low, high);
		MeasureRules.check(measure, target).ifPresent((problem) -> {
			throw problem;
		});
		return target;
	}

	private static BigDecimal number(Measure measure, String typed) {
		TypedNumber number = TypedNumber.parse(typed, measure.unit());
		if (!number.isRead()) {
			throw new Refusal("target", number.question().isEmpty() ? "This is not a number" : number.question());
		}
		return number.value();
	}

	/** A range is "80 to 90" or "80–90"; only a measure with a range is split. */
	private static String[] ends(Measure measure, String typed) {
		return (measure.polarity() == Polarity.RANGE) ? typed.split(" +to +|(?<=[0-9%]) ?[–-] ?(?=[£0-9])", 2)
				: new String[] { typed };
	}

}
