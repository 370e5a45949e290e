package org.quarterday.figures;

import java.util.List;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("A measure's row, from what is typed")
class FigureRowTest {

	@ParameterizedTest(name = "FG3: {0} {1} with {2} decimals prints {3}")
	@CsvSource(delimiter = '|', textBlock = """
			NUMBER          | 1234.5    | 0 | 1,235
			NUMBER          | -1234.5   | 1 | −1,234.5
			NUMBER          | -0.4      | 0 | 0
			PERCENT         | 85.25     | 1 | 85.3%
			PERCENT         | 85        | 0 | 85%
			DAYS            | 1         | 0 | 1 day
			DAYS            | 1.5       | 1 | 1.5 days
			HOURS           | 7.25      | 2 | 7.25 hours
			MINUTES_SECONDS | 105       | 0 | 1:45
			MINUTES_SECONDS | 3723      | 0 | 62:03
			MINUTES_SECONDS | 59.5      | 0 | 1:00
			POUNDS          | 1234567.5 | 2 | £1,234,567.50
			POUNDS          | -500      | 0 | −£500
			POUNDS_MILLION  | 2.45      | 1 | £2.5m
			RATIO           | 3         | 0 | 3:1
			SCORE           | 4.25      | 1 | 4.3
			""")
	void printed(Unit unit, java.math.BigDecimal value, int decimals, String expected) {
		assertThat(unit.format(value, decimals)).isEqualTo(expected);
	}

	@Test
	@DisplayName("FG2: empty is none of the states, and 0 is a figure")
	void emptyAndZero() {
		FigureRow empty = Example.row(Example.percent(), Example.target("85"), TypedFigure.EMPTY);
		assertThat(empty.state()).isNull();
		assertThat(empty.actual()).isEqualTo("No figure yet");
		FigureRow zero = Example.row(Example.measure(Unit.NUMBER, Polarity.LOWER, null), Example.target("0"),
				TypedFigure.reported("0", ""));
		assertThat(zero.state()).isEqualTo(ResultState.REPORTED);
		assertThat(zero.rating()).isEqualTo(Rating.GREEN);
	}

	@Test
	@DisplayName("FG2: a typed figure counts as reported although no state was chosen; without a target it is data only")
	void impliedStates() {
		TypedFigure typed = new TypedFigure(null, "85", null, null, null, null, null);
		assertThat(Example.row(Example.percent(), Example.target("85"), typed).state()).isEqualTo(ResultState.REPORTED);
		assertThat(Example.row(Example.percent(), null, typed).state()).isEqualTo(ResultState.DATA_ONLY);
		TypedFigure data = new TypedFigure(ResultState.DATA_ONLY, "85", "", "", "", null, "");
		assertThat(Example.row(Example.percent(), Example.target("85"), data).rating()).isEqualTo(Rating.GREEN);
	}

	@Test
	@DisplayName("FG2: a provisional figure is rated and says so")
	void provisional() {
		FigureRow row = Example.row(Example.percent(), Example.target("85"),
				new TypedFigure(ResultState.PROVISIONAL, "84", "", "", "", null, ""));
		assertThat(row.actual()).isEqualTo("84.0% (provisional)");
		assertThat(row.rating()).isEqualTo(Rating.AMBER);
	}

	@Test
	@DisplayName("FG3: a figure that was not read stands as typed, with the question")
	void notRead() {
		FigureRow row = Example.row(" abc ");
		assertThat(row.actual()).isEqualTo("abc");
		assertThat(row.typed().value()).isEqualTo(" abc ");
		assertThat(row.question()).contains("not a number");
		assertThat(row.rating()).isEqualTo(Rating.NONE);
	}

	@Test
	@DisplayName("FG3: a draft keeps what is typed as JSON, and reads it back")
	void json() throws Exception {
		ObjectMapper json = new ObjectMapper();
		TypedFigure typed = new TypedFigure(ResultState.PROVISIONAL, " 1\u00A0234 £ŵ\n", "a", "b", "c", Rating.RED,
				"d");
		assertThat(json.readValue(json.writeValueAsString(typed), TypedFigure.class)).isEqualTo(typed);
		assertThat(json.readValue(json.writeValueAsString(TypedFigure.EMPTY), TypedFigure.class))
			.isEqualTo(TypedFigure.EMPTY);
		assertThat(json.readValue("{\"value\":\"85\"}", TypedFigure.class).value()).isEqualTo("85");
	}

	@Test
	@DisplayName("FG2: not available prints why and when")
	void notAvailable() {
		FigureRow row = Example.row(Example.percent(), Example.target("85"),
				TypedFigure.notAvailable("The survey was late", "October 2026", ""));
		assertThat(row.actual()).isEqualTo("Not available");
		assertThat(row.absence()).isEqualTo("The survey was late (expected October 2026)");
		assertThat(Example.row("85").absence()).isEmpty();
	}

	@Test
	@DisplayName("FG2: over 100% is valid and warned about; so is under 0% and a share typed as a fraction")
	void implausiblePercentages() {
		assertThat(Example.row("1,234.5 %").warnings()).singleElement().asString().contains("more than 100%");
		assertThat(Example.row("1,234.5 %").rating()).isEqualTo(Rating.GREEN);
		assertThat(Example.row("100").warnings()).isEmpty();
		assertThat(Example.row("-1").warnings()).singleElement().asString().contains("less than 0%");
		assertThat(Example.row("0.9").warnings()).singleElement().asString().contains("If you mean 90.0%");
		assertThat(Example.row("0").warnings()).isEmpty();
	}

	@Test
	@DisplayName("FG4: value or commentary equal to last quarter's is warned about")
	void sameAsLastQuarter() {
		Result last = Example.reported(Example.Q4_BEFORE, "85", "Two vacancies were filled.");
		assertThat(Example.rowAfter(last, TypedFigure.reported("85.0", "")).warnings()).singleElement()
			.asString()
			.contains("same as last quarter’s figure");
		assertThat(Example.rowAfter(last, TypedFigure.reported("86", " Two vacancies\nwere filled. ")).warnings())
			.singleElement()
			.asString()
			.contains("commentary is the same");
		assertThat(Example.rowAfter(last, TypedFigure.reported("86", "")).warnings()).isEmpty();
	}

	@Test
	@DisplayName("FG4: last quarter's figure is shown beside the empty box, never in it")
	void neverCarriedForward() {
		FigureRow row = Example.rowAfter(Example.reported(Example.Q4_BEFORE, "85", "Old"), TypedFigure.EMPTY);
		assertThat(row.lastQuarter().earlier()).isEqualTo("85.0%");
		assertThat(row.typed().value()).isEmpty();
		assertThat(row.value()).isNull();
		assertThat(row.commentary()).isEmpty();
		assertThat(row.lastQuarter().trend()).isEqualTo(Trend.NO_COMPARISON);
	}

	@ParameterizedTest(name = "FG3: {0} then, {1} now, tenfold: {2}")
	@CsvSource({ "8.5, 85, true", "8.5, 84.9, false", "85, 8.5, true", "85, 8.6, false", "0, 85, false", "85, 0, false",
			"-8.5, 85, true" })
	void tenfold(String then, String now, boolean warned) {
		List<String> warnings = Example
			.rowAfter(Example.reported(Example.Q4_BEFORE, then, ""), TypedFigure.reported(now, ""))
			.warnings();
		assertThat(warnings.stream().anyMatch((it) -> it.contains("ten times"))).isEqualTo(warned);
	}

}
