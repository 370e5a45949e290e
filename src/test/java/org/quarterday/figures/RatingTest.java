package org.quarterday.figures;

import java.math.BigDecimal;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("FG5: the rating")
class RatingTest {

	@ParameterizedTest(name = "FG5: {0}, target {1}..{2}, {3} {4}: {5} is {6}")
	@CsvSource(nullValues = "-", textBlock = """
			# polarity, low, high, tolerance kind, amount, value, rating
			HIGHER, 85, 85, RELATIVE_PERCENT, 5, 90, GREEN
			HIGHER, 85, 85, RELATIVE_PERCENT, 5, 85, GREEN
			HIGHER, 85, 85, RELATIVE_PERCENT, 5, 85.0, GREEN
			HIGHER, 85, 85, RELATIVE_PERCENT, 5, 84.9999, AMBER
			HIGHER, 85, 85, RELATIVE_PERCENT, 5, 80.75, AMBER
			HIGHER, 85, 85, RELATIVE_PERCENT, 5, 80.7499, RED
			HIGHER, 60, 60, RELATIVE_PERCENT, 10, 52, RED
			HIGHER, 60, 60, RELATIVE_PERCENT, 13.3, 52, RED
			HIGHER, 60, 60, RELATIVE_PERCENT, 13.34, 52, AMBER
			HIGHER, 60, 60, POINTS, 10, 52, AMBER
			HIGHER, 60, 60, POINTS, 8, 52, AMBER
			HIGHER, 60, 60, POINTS, 7.99, 52, RED
			HIGHER, 30, 30, RELATIVE_PERCENT, 10, 27, AMBER
			HIGHER, 3, 3, RELATIVE_PERCENT, 33.3333, 2, RED
			HIGHER, 3, 3, RELATIVE_PERCENT, 33.3334, 2, AMBER
			HIGHER, 85, 85, -, -, 84.9, RED
			HIGHER, 85, 85, -, -, 85, GREEN
			HIGHER, 85, 85, ABSOLUTE, 0, 84.9, RED
			LOWER, 12, 12, ABSOLUTE, 2, 11, GREEN
			LOWER, 12, 12, ABSOLUTE, 2, 12, GREEN
			LOWER, 12, 12, ABSOLUTE, 2, 14, AMBER
			LOWER, 12, 12, ABSOLUTE, 2, 14.01, RED
			LOWER, 105, 105, RELATIVE_PERCENT, 10, 115.5, AMBER
			LOWER, 105, 105, RELATIVE_PERCENT, 10, 116, RED
			LOWER, 0, 0, RELATIVE_PERCENT, 50, 0, GREEN
			LOWER, 0, 0, RELATIVE_PERCENT, 50, 0.01, RED
			LOWER, 0, 0, ABSOLUTE, 1, 1, AMBER
			LOWER, 0, 0, ABSOLUTE, 1, 2, RED
			HIGHER, 0, 0, RELATIVE_PERCENT, 50, -1, RED
			HIGHER, 0, 0, RELATIVE_PERCENT, 50, 0, GREEN
			LOWER, -10, -10, RELATIVE_PERCENT, 10, -9, AMBER
			LOWER, -10, -10, RELATIVE_PERCENT, 10, -8.9, RED
			RANGE, 80, 90, POINTS, 2, 80, GREEN
			RANGE, 80, 90, POINTS, 2, 85, GREEN
			RANGE, 80, 90, POINTS, 2, 90, GREEN
			RANGE, 80, 90, POINTS, 2, 92, AMBER
			RANGE, 80, 90, POINTS, 2, 78, AMBER
			RANGE, 80, 90, POINTS, 2, 77.9, RED
			RANGE, 80, 90, POINTS, 2, 92.1, RED
			RANGE, 80, 90, RELATIVE_PERCENT, 10, 72, AMBER
			RANGE, 80, 90, RELATIVE_PERCENT, 10, 99, AMBER
			RANGE, 80, 90, RELATIVE_PERCENT, 10, 71.9, RED
			RANGE, 80, 90, -, -, 91, RED
			RANGE, 50, 50, ABSOLUTE, 1, 51, AMBER
			NONE, 85, 85, -, -, 10, NONE
			HIGHER, -, -, RELATIVE_PERCENT, 5, 85, NONE
			HIGHER, 85, 85, RELATIVE_PERCENT, 5, -, NONE
			""")
	void table(Polarity polarity, BigDecimal low, BigDecimal high, Tolerance.Kind kind, BigDecimal amount,
			BigDecimal value, Rating expected) {
		Tolerance tolerance = (kind != null) ? new Tolerance(kind, amount) : null;
		MeasureTarget target = (low != null) ? new MeasureTarget("M1", Example.Q1, low, high) : null;
		assertThat(Rating.of(Example.measure(Unit.PERCENT, polarity, tolerance), target, value)).isEqualTo(expected);
	}

	@Test
	@DisplayName("FG5: the figure is compared unrounded: 84.96 prints as 85.0% and is amber all the same")
	void unrounded() {
		FigureRow row = Example.row("84.96");
		assertThat(row.actual()).isEqualTo("85.0%");
		assertThat(row.rating()).isEqualTo(Rating.AMBER);
		assertThat(row.warnings()).singleElement().asString().contains("printed as 85.0%");
	}

	@Test
	@DisplayName("FG5: the key says which kind of tolerance it is")
	void key() {
		assertThat(Example.percent().toleranceWords()).isEqualTo("Amber: within 5% of the target");
		assertThat(Example.measure(Unit.PERCENT, Polarity.HIGHER, Example.points("8")).toleranceWords())
			.isEqualTo("Amber: within 8 percentage points of the target");
		assertThat(Example.measure(Unit.PERCENT, Polarity.HIGHER, Example.points("1.0")).toleranceWords())
			.isEqualTo("Amber: within 1 percentage point of the target");
		assertThat(Example.measure(Unit.DAYS, Polarity.LOWER, Example.absolute("2.5")).toleranceWords())
			.isEqualTo("Amber: within 2.5 days of the target");
		assertThat(Example.measure(Unit.MINUTES_SECONDS, Polarity.LOWER, Example.absolute("30")).toleranceWords())
			.isEqualTo("Amber: within 0:30 of the target");
		assertThat(Example.measure(Unit.DAYS, Polarity.LOWER, null).toleranceWords())
			.isEqualTo("No amber: any miss is red");
	}

	@Test
	@DisplayName("FG5, FG6: without a rating the state stands in words; never an empty cell")
	void words() {
		Measure measure = Example.percent();
		MeasureTarget target = Example.target("85");
		assertThat(Example.row(measure, target, TypedFigure.reported("90", "")).ratingWords()).isEqualTo("Green");
		assertThat(Example.row(measure, null, TypedFigure.reported("90", "")).ratingWords()).isEqualTo("Data only");
		assertThat(Example.row(measure, target, TypedFigure.notAvailable("x", "", "")).ratingWords())
			.isEqualTo("Not available");
		assertThat(Example.row(measure, target, TypedFigure.EMPTY).ratingWords()).isEqualTo("No figure yet");
		assertThat(Example.row("abc").ratingWords()).isEqualTo("Not read");
		assertThat(
				Example.row(Example.measure(Unit.NUMBER, Polarity.NONE, null), target, TypedFigure.reported("90", ""))
					.ratingWords())
			.isEqualTo("Data only");
	}

	@Test
	@DisplayName("FG6: a rating set by hand is marked, and the computed one stays known")
	void byHand() {
		FigureRow row = Example.row(Example.percent(), Example.target("85"),
				new TypedFigure(ResultState.REPORTED, "40", "", "", "", Rating.AMBER, "Half the data is missing"));
		assertThat(row.ratingWords()).isEqualTo("Amber (set by hand)");
		assertThat(row.rating()).isEqualTo(Rating.AMBER);
		assertThat(row.computed()).isEqualTo(Rating.RED);
		assertThat(row.needsCommentary()).isTrue();
	}

	@Test
	@DisplayName("FG1: targets in words")
	void targets() {
		assertThat(Example.target("85").words(Example.percent())).isEqualTo("85.0% or more");
		assertThat(Example.target("99.95").words(Example.percent())).isEqualTo("99.95% or more");
		assertThat(Example.target("0").words(Example.measure(Unit.NUMBER, Polarity.LOWER, null)))
			.isEqualTo("0.0 or less");
		assertThat(Example.target("80", "90").words(Example.measure(Unit.PERCENT, Polarity.RANGE, null)))
			.isEqualTo("80.0% to 90.0%");
		assertThat(Example.row(Example.percent(), null, TypedFigure.EMPTY).targetWords()).isEqualTo("No target");
	}

}
