package org.quarterday.figures;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quarterday.cycle.Quarter;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("The year to date, past quarters and doubts of a measure")
class YearToDateTest {

	private static final Quarter Q3 = new Quarter(2026, 3);

	private static Measure measure(Aggregation aggregation, Unit unit) {
		return new Measure("M1", "libraries", 1, "Calls", "", unit, 1, Polarity.HIGHER, null, aggregation,
				Frequency.QUARTERLY, "", null, null, null);
	}

	private static FigureRow row(Measure measure, String now, String... earlier) {
		Quarter quarter = Q3;
		List<Result> history = new java.util.ArrayList<>();
		for (String typed : earlier) {
			quarter = quarter.previous();
			if (!typed.equals("-")) {
				history.add(Result.history("M1", quarter, ResultState.REPORTED, typed,
						Fraction.number(measure, typed).value(), ""));
			}
		}
		FigureSheet.Line line = new FigureSheet.Line(measure, null, null, new Past(Q3.previous(),
				history.stream().filter((it) -> it.quarter().equals(Q3.previous())).findFirst().orElse(null), null),
				new Past(Q3.sameLastYear(), null, null), history);
		return FigureRow.of(line, Q3, TypedFigure.reported(now, ""));
	}

	@ParameterizedTest(name = "D8: {0} of {1}, {2} and {3} is {4}")
	@CsvSource(delimiter = '|',
			textBlock = """
					SUM                   | 10       | 12       | 8        | 30.0 (sum of the quarters)
					MEAN                  | 10       | 12       | 8        | 10.0 (mean of the quarters)
					LATEST                | 10       | 12       | 8        | ''
					CUMULATIVE            | 10       | 22       | 30       | 30.0 (already cumulative)
					SUM                   | -        | 12       | 8        | 20.0 (sum of the quarters; without Q1 2026/27, no figure)
					MEAN                  | -        | 12       | 8        | 10.0 (mean of the quarters; without Q1 2026/27, no figure)
					NUMERATOR_DENOMINATOR | 45 of 60 | 30/50    | 20 out of 20 | 73.1% (numerators over denominators)
					NUMERATOR_DENOMINATOR | 80       | 30 of 50 | 20 of 20 | 71.4% (numerators over denominators; without Q1 2026/27, not typed with both parts)
					NUMERATOR_DENOMINATOR | 80       | 90       | 70       | Type both parts, such as 45 of 60, to see the year to date
					""")
	void aggregated(Aggregation aggregation, String first, String second, String third, String expected) {
		Unit unit = (aggregation == Aggregation.NUMERATOR_DENOMINATOR) ? Unit.PERCENT : Unit.NUMBER;
		assertThat(row(measure(aggregation, unit), third, second, first).yearToDate()).isEqualTo(expected);
	}

	@Test
	@DisplayName("D8: both parts are kept as typed, and the share is their value")
	void parts() {
		FigureRow row = row(measure(Aggregation.NUMERATOR_DENOMINATOR, Unit.PERCENT), "1,045 of 2,090");
		assertThat(row.actual()).isEqualTo("50.0%");
		assertThat(row.typed().value()).isEqualTo("1,045 of 2,090");
		assertThat(row(measure(Aggregation.LATEST, Unit.PERCENT), "45 of 60").question())
			.as("only where the measure is a share")
			.isNotEmpty();
		assertThat(row(measure(Aggregation.NUMERATOR_DENOMINATOR, Unit.PERCENT), "45 of 0").question()).isNotEmpty();
	}

	@Test
	@DisplayName("N12: a quarter without a figure is a gap in the chart and has a name in its words")
	void gaps() {
		FigureRow row = row(measure(Aggregation.SUM, Unit.NUMBER), "8", "12", "-", "10", "9", "-", "7");
		Sparkline chart = Sparkline.of(row);
		assertThat(row.history()).extracting(PastFigure::words)
			.containsExactly("7.0", "None", "9.0", "10.0", "None", "12.0");
		assertThat(chart.lines()).hasSize(1);
		assertThat(chart.dots()).as("alone between gaps, or last").hasSize(2);
		assertThat(chart.words()).startsWith("Q1 2025/26 7.0, Q2 2025/26 no figure, Q3 2025/26 9.0");
		assertThat(Sparkline.of(row(measure(Aggregation.SUM, Unit.NUMBER), "8", "12")).drawn()).isFalse();
	}

	@Test
	@DisplayName("D1: a doubt is answered once, with words, and then not asked again; the reviewer reads the answer")
	void doubts() {
		Measure measure = measure(Aggregation.SUM, Unit.NUMBER);
		FigureSheet.Line line = new FigureSheet.Line(measure, null, null, Example.past(Q3.previous(), "8", null),
				Example.past(Q3.sameLastYear(), null, null));
		Map<String, FigureRow> rows = new LinkedHashMap<>();
		Stream.of("", "ok", "A new contract brought all calls to us")
			.forEach((answer) -> rows.put(answer,
					FigureRow.of(line, Q3, new TypedFigure(null, "80", "", "", "", null, "", answer))));
		assertThat(rows.values())
			.allSatisfy((row) -> assertThat(row.doubts()).singleElement().asString().contains("ten times"));
		assertThat(rows.get("").warnings()).hasSize(1);
		assertThat(rows.get("ok").warnings()).as("says nothing").hasSize(1);
		assertThat(rows.get("A new contract brought all calls to us")).satisfies((row) -> {
			assertThat(row.warnings()).isEmpty();
			assertThat(row.answer()).isEqualTo("A new contract brought all calls to us");
		});
		assertThat(TypedFigures
			.fromJson(TypedFigures
				.toJson(new HashMap<>(Map.of("M1", new TypedFigure(null, "80", "", "", "", null, "", "It is so")))))
			.get("M1")
			.because()).isEqualTo("It is so");
	}

}
