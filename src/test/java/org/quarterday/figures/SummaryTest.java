package org.quarterday.figures;

import java.util.List;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("FG8: computed sentences, and typed ones that disagree")
class SummaryTest {

	private static final FigureRow GREEN = Example.row("85");

	private static final FigureRow AMBER = Example.row("84");

	private static final FigureRow RED = Example.row("40");

	private static final FigureRow MISSING = Example.row(Example.percent(), Example.target("85"),
			TypedFigure.notAvailable("The survey was late", "October 2026", ""));

	private static final FigureRow DATA = Example.row(Example.percent(), null, TypedFigure.reported("85", ""));

	private static final FigureRow EMPTY = Example.row(Example.percent(), Example.target("85"), TypedFigure.EMPTY);

	@Test
	@DisplayName("FG8: the denominator is the measures with a target and a result")
	void sentences() {
		assertThat(Summary.sentence(List.of(GREEN, GREEN, GREEN, MISSING, MISSING)))
			.isEqualTo("3 of 3 measures met target; 2 not available");
		assertThat(Summary.sentence(List.of(GREEN, AMBER, RED))).isEqualTo("1 of 3 measures met target");
		assertThat(Summary.sentence(List.of(GREEN))).isEqualTo("1 of 1 measure met target");
		assertThat(Summary.sentence(List.of(RED, DATA, EMPTY, Example.row("abc"))))
			.isEqualTo("0 of 1 measure met target; 1 data only; 2 with no figure yet");
		assertThat(Summary.sentence(List.of(MISSING)))
			.isEqualTo("No measure has both a target and a result; 1 not available");
		assertThat(Summary.sentence(List.of())).isEmpty();
	}

	@Test
	@DisplayName("FG8: a rating set by hand does not make a target met")
	void byHand() {
		FigureRow row = Example.row(Example.percent(), Example.target("85"),
				new TypedFigure(ResultState.REPORTED, "40", "", "", "", Rating.GREEN, "Because of the flood"));
		assertThat(Summary.sentence(List.of(row))).isEqualTo("0 of 1 measure met target");
	}

	@Test
	@DisplayName("FG5: the key names each kind of tolerance once, with the measures that it is for")
	void key() {
		FigureRow points = Example.row(Example.measure(Unit.PERCENT, Polarity.HIGHER, Example.points("8")),
				Example.target("60"), TypedFigure.EMPTY);
		assertThat(Summary.key(List.of(GREEN, points, RED, DATA))).containsExactly(
				"Amber: within 5% of the target (M1, M1)", "Amber: within 8 percentage points of the target (M1)");
	}

	@ParameterizedTest(name = "FG8: {0} of {1} is {2}")
	@CsvSource({ "1, 8, 13%", "1, 3, 33%", "2, 3, 67%", "1, 200, 1%", "0, 5, 0%", "5, 5, 100%", "199, 200, 100%" })
	void percentage(long part, long total, String expected) {
		assertThat(Summary.percentage(part, total)).isEqualTo(expected);
	}

	@ParameterizedTest(name = "FG8: \"{0}\" is challenged")
	@ValueSource(strings = { "All KPI’s met for telephone call response.", "all KPIs met",
			"All of our targets were met", "We achieved all our targets.", "All performance indicators are green",
			"We met all KPIs this quarter", "Every one of the measures hit its mark", "2 of 2 targets met",
			"3 out of 3 KPIs were achieved" })
	void challenged(String words) {
		assertThat(Claims.challenge(words, List.of(GREEN, RED))).singleElement()
			.asString()
			.contains("1 of 2 measures met target");
		assertThat(Claims.challenge(words, List.of())).isEmpty();
	}

	@ParameterizedTest(name = "FG8: \"{0}\" is not challenged")
	@ValueSource(strings = { "All staff are working from home.", "We met all schools in June. Targets follow.",
			"1 of 2 targets met", "The team met with all partners", "Measures were taken in all homes" })
	void notChallenged(String words) {
		assertThat(Claims.challenge(words, List.of(GREEN, RED))).isEmpty();
	}

	@Test
	@DisplayName("D10, N4: a percentage beside a measure's code that is not its figure, target or past is asked about")
	void percentagesInWords() {
		assertThat(Claims.challenge("For M1 we reached 93% in June.", List.of(GREEN))).singleElement()
			.asString()
			.contains("93%", "M1", "85.0%");
		assertThat(Claims.challenge("For M1 we reached 85.0 % (target 85%). Elsewhere 12% grew. M12 is 93%.",
				List.of(GREEN)))
			.isEmpty();
	}

	@Test
	@DisplayName("FG8: \"all met\" stands when all are met, and is challenged when one is not available")
	void allMet() {
		assertThat(Claims.challenge("All KPIs met.", List.of(GREEN, GREEN))).isEmpty();
		assertThat(Claims.challenge("All KPIs met.", List.of(GREEN, MISSING))).singleElement()
			.asString()
			.isEqualTo("You wrote “All KPIs met”, but the figures say: 1 of 1 measure met target; 1 not available");
		assertThat(Claims.challenge("3 of 3 targets met", List.of(GREEN, GREEN, GREEN, MISSING))).isEmpty();
	}

}
