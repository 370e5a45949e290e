package org.quarterday.figures;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.quarterday.cycle.Quarter;

/**
 * A measure's year so far, by its aggregation (FG1, D8): the quarters of the financial
 * year up to the one being reported. A quarter that is missing is named, never counted as
 * zero.
 */
final class YearToDate {

	private YearToDate() {
	}

	/**
	 * None in the first quarter, while nothing can be computed, and where the latest
	 * quarter is the year.
	 * @param typed the typed figures of this year's quarters
	 * @param values the figures of this year's quarters that have one
	 */
	static YearSoFar of(Measure measure, Quarter quarter, Map<Quarter, String> typed, Map<Quarter, BigDecimal> values) {
		Aggregation how = measure.aggregation();
		if (quarter.number() == 1 || values.get(quarter) == null || how == Aggregation.LATEST) {
			return YearSoFar.NONE;
		}
		List<Quarter> year = new ArrayList<>();
		for (int number = 1; number <= quarter.number(); number++) {
			year.add(new Quarter(quarter.year(), number));
		}
		if (how == Aggregation.CUMULATIVE) {
			return YearSoFar.of(measure.format(values.get(quarter)), label(how));
		}
		return (how == Aggregation.NUMERATOR_DENOMINATOR) ? shares(measure, year, typed)
				: figures(measure, year, values);
	}

	private static YearSoFar figures(Measure measure, List<Quarter> year, Map<Quarter, BigDecimal> values) {
		List<BigDecimal> known = year.stream().map(values::get).filter(Objects::nonNull).toList();
		BigDecimal sum = known.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
		BigDecimal result = (measure.aggregation() == Aggregation.SUM) ? sum
				: sum.divide(BigDecimal.valueOf(known.size()), MathContext.DECIMAL64);
		return YearSoFar.of(measure.format(result), label(measure.aggregation())
				+ without(year.stream().filter((each) -> values.get(each) == null).toList(), "no figure"));
	}

	private static YearSoFar shares(Measure measure, List<Quarter> year, Map<Quarter, String> typed) {
		Fraction sum = null;
		List<Quarter> missing = new ArrayList<>();
		for (Quarter quarter : year) {
			Fraction part = Fraction.read(typed.getOrDefault(quarter, "")).orElse(null);
			if (part == null) {
				missing.add(quarter);
			}
			else {
				sum = (sum == null) ? part : sum.plus(part);
			}
		}
		return (sum == null) ? new YearSoFar("", "", "Type both parts, such as 45 of 60, to see the year to date")
				: YearSoFar.of(measure.format(sum.in(measure.unit())),
						label(measure.aggregation()) + without(missing, "not typed with both parts"));
	}

	private static String without(List<Quarter> quarters, String why) {
		return quarters.isEmpty() ? ""
				: "; without " + String.join(" and ", quarters.stream().map(Quarter::toString).toList()) + ", " + why;
	}

	private static String label(Aggregation aggregation) {
		return aggregation.label().substring(0, 1).toLowerCase(java.util.Locale.ROOT)
				+ aggregation.label().substring(1);
	}

}
