package org.quarterday.figures;

import java.math.BigDecimal;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quarterday.cycle.Quarter;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("FG7: the direction of travel")
class ComparisonTest {

	@ParameterizedTest(name = "FG7: {0}, {1} then, {2} now: {3}")
	@CsvSource(nullValues = "-", textBlock = """
			HIGHER, 80, 85, IMPROVED
			HIGHER, 85, 85.0, NO_CHANGE
			HIGHER, 85, 80, DECLINED
			HIGHER, 85, 84.999, DECLINED
			LOWER, 80, 85, DECLINED
			LOWER, 85, 85, NO_CHANGE
			LOWER, 85, 80, IMPROVED
			LOWER, 5, 0, IMPROVED
			NONE, 80, 85, HIGHER
			NONE, 85, 80, LOWER
			NONE, 85, 85.00, SAME
			HIGHER, -, 85, NO_COMPARISON
			HIGHER, 85, -, NO_COMPARISON
			LOWER, -, -, NO_COMPARISON
			""")
	void byPolarity(Polarity polarity, String then, BigDecimal now, Trend expected) {
		Measure measure = Example.measure(Unit.PERCENT, polarity, null);
		MeasureTarget target = Example.target("85");
		assertThat(Comparison.of(measure, target, now, Example.past(Example.Q4_BEFORE, then, target)).trend())
			.isEqualTo(expected);
	}

	@ParameterizedTest(name = "FG7: range 80 to 90, {0} then, {1} now: {2}")
	@CsvSource({ "70, 75, IMPROVED", "95, 92, IMPROVED", "70, 95, IMPROVED", "81, 89, NO_CHANGE", "92, 78, NO_CHANGE",
			"85, 91, DECLINED" })
	void range(String then, BigDecimal now, Trend expected) {
		Measure measure = Example.measure(Unit.PERCENT, Polarity.RANGE, null);
		MeasureTarget target = Example.target("80", "90");
		assertThat(Comparison.of(measure, target, now, Example.past(Example.Q4_BEFORE, then, target)).trend())
			.isEqualTo(expected);
		assertThat(Comparison.of(measure, target, now, Example.past(Example.Q4_BEFORE, then, null)).trend())
			.isEqualTo(Trend.NO_COMPARISON);
	}

	@Test
	@DisplayName("FG7: no comparison across a changed definition")
	void changedDefinition() {
		Measure plain = Example.percent();
		Measure changed = new Measure(plain.code(), plain.serviceId(), 1, plain.title(), "", plain.unit(), 1,
				plain.polarity(), null, Aggregation.LATEST, Frequency.QUARTERLY, "", null, null, Example.Q4_BEFORE);
		assertThat(trend(changed, Example.Q4_BEFORE, Example.target("85"))).isEqualTo(Trend.IMPROVED);
		assertThat(trend(changed, Example.Q1_BEFORE, Example.target("85"))).isEqualTo(Trend.NO_COMPARISON);
	}

	@Test
	@DisplayName("FG7: no comparison across a changed basis of the target, but across a changed amount and without one")
	void changedBasis() {
		assertThat(trend(Example.percent(), Example.Q4_BEFORE, Example.target("50", "60")))
			.isEqualTo(Trend.NO_COMPARISON);
		assertThat(trend(Example.percent(), Example.Q4_BEFORE, Example.target("50"))).isEqualTo(Trend.IMPROVED);
		assertThat(trend(Example.percent(), Example.Q4_BEFORE, null)).isEqualTo(Trend.IMPROVED);
	}

	@Test
	@DisplayName("FG4, FG7: the earlier figure stands beside, in words")
	void earlierInWords() {
		assertThat(
				Comparison.of(Example.percent(), null, null, Example.past(Example.Q4_BEFORE, "81.25", null)).earlier())
			.isEqualTo("81.3%");
		assertThat(Comparison.of(Example.percent(), null, null, Example.past(Example.Q4_BEFORE, null, null)).earlier())
			.isEqualTo("None");
		Result missing = Result.history("M1", Example.Q4_BEFORE, ResultState.NOT_AVAILABLE, "", null, "");
		assertThat(Comparison.of(Example.percent(), null, null, new Past(Example.Q4_BEFORE, missing, null)).earlier())
			.isEqualTo("Not available");
	}

	private static Trend trend(Measure measure, Quarter quarter, MeasureTarget then) {
		return Comparison.of(measure, Example.target("85"), BigDecimal.valueOf(85), Example.past(quarter, "80", then))
			.trend();
	}

}
