package org.quarterday.figures;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.quarterday.cycle.Quarter;
import org.quarterday.cycle.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@DisplayName("Measures, targets and results in PostgreSQL")
class FiguresIT {

	private static final Quarter Q1 = Example.Q1;

	private TestCouncil council;

	private Figures figures;

	@BeforeEach
	void measures() {
		this.council = new TestCouncil();
		this.figures = this.council.figures;
		this.figures.add(measure("CSU2", 2, Unit.MINUTES_SECONDS, Polarity.LOWER, Example.absolute("30")));
		this.figures.add(measure("CSU1", 1, Unit.PERCENT, Polarity.HIGHER, Example.relative("5")));
		this.figures.setTarget(MeasureTarget.single("CSU1", Q1, new BigDecimal("85")));
		this.figures.setTarget(MeasureTarget.single("CSU2", Q1, new BigDecimal("180")));
	}

	@Test
	@DisplayName("FG1: a measure keeps every part, and stands in its order")
	void roundTrip() {
		Measure whole = new Measure("E4a", "libraries", 3, "Émigré visits – Tŷ Mawr", "Counted at the door", Unit.RATIO,
				2, Polarity.RANGE, Example.absolute("0.25"), Aggregation.NUMERATOR_DENOMINATOR, Frequency.YEARLY,
				"Head of libraries", Q1, Q1.next(), Q1.previous());
		this.figures.add(whole);
		assertThat(this.figures.measure("E4a")).contains(whole);
		assertThat(this.figures.measures("libraries")).extracting(Measure::code).containsExactly("CSU1", "CSU2", "E4a");
		assertThat(this.figures.measures("csu")).isEmpty();
	}

	@Test
	@DisplayName("FG1: a measure is reported from its first quarter to its last")
	void effectiveDates() {
		Measure gone = this.figures.measure("CSU2").orElseThrow().withUntil(Q1.previous());
		this.figures.save(gone);
		assertThat(this.figures.view("libraries", Q1)).extracting(FigureRow::code).containsExactly("CSU1");
		assertThat(this.figures.view("libraries", Q1.previous())).hasSize(2);
		assertThat(this.figures.measures("libraries")).hasSize(2);
	}

	@Test
	@DisplayName("FG5, FG7: the rows of typed figures stand beside both earlier quarters, unsaved")
	void typedRows() {
		past("CSU1", Q1.previous(), "80");
		past("CSU1", Q1.sameLastYear(), "90");
		List<FigureRow> rows = this.figures.view("libraries", Q1, Map.of("CSU1", TypedFigure.reported("85 %", ""),
				"CSU2", TypedFigure.reported("3:10", ""), "OTHER", TypedFigure.reported("1", "")));
		assertThat(rows).hasSize(2);
		FigureRow first = rows.get(0);
		assertThat(List.of(first.code(), first.targetWords(), first.actual(), first.ratingWords(),
				first.lastQuarter().earlier(), first.lastQuarter().word(), first.lastYear().earlier(),
				first.lastYear().word()))
			.containsExactly("CSU1", "85.0% or more", "85.0%", "Green", "80.0%", "Improved", "90.0%", "Declined");
		assertThat(rows.get(1).targetWords()).isEqualTo("3:00 or less");
		assertThat(rows.get(1).rating()).isEqualTo(Rating.AMBER);
		assertThat(rows.get(1).lastQuarter().earlier()).isEqualTo("None");
		assertThat(this.figures.history("CSU2")).isEmpty();
	}

	@Test
	@DisplayName("FG2, FG3: what is sent is stored as typed with the number beside it, and is not approved yet")
	void send() {
		UUID section = this.council.section();
		this.figures.send(section, "libraries", Q1, Map.of("CSU1", TypedFigure.reported(" 85,000.5 % ", ""), "CSU2",
				TypedFigure.notAvailable("The line was down", "October 2026", "A new line is ordered")));
		Result first = this.figures.result("CSU1", Q1).orElseThrow();
		assertThat(first.typed()).isEqualTo(" 85,000.5 % ");
		assertThat(first.value()).isEqualByComparingTo("85000.5");
		assertThat(first.approved()).isFalse();
		assertThat(first.sectionId()).isEqualTo(section);
		Result second = this.figures.result("CSU2", Q1).orElseThrow();
		assertThat(second.state()).isEqualTo(ResultState.NOT_AVAILABLE);
		assertThat(second.value()).isNull();
		assertThat(second.expected()).isEqualTo("October 2026");
		assertThat(Summary.sentence(this.figures.view("libraries", Q1)))
			.isEqualTo("1 of 1 measure met target; 1 not available");
	}

	@Test
	@DisplayName("FG2: sending with an empty figure is refused and stores nothing")
	void refused() {
		UUID section = this.council.section();
		Map<String, TypedFigure> typed = Map.of("CSU1", TypedFigure.reported("85", ""));
		assertThat(this.figures.check("libraries", Q1, typed)).extracting(FigureError::code).containsExactly("CSU2");
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> this.figures.send(section, "libraries", Q1, typed))
			.satisfies((refusal) -> assertThat(refusal.field()).isEqualTo("figures.CSU2.value"));
		assertThat(this.figures.history("CSU1")).isEmpty();
	}

	@Test
	@DisplayName("FG7: only approved results are compared with; approval is per section, reopening takes it back")
	void approval() {
		UUID section = this.council.section();
		this.figures.send(section, "libraries", Q1,
				Map.of("CSU1", TypedFigure.reported("85", ""), "CSU2", TypedFigure.reported("2:00", "")));
		assertThat(lastQuarterOfNext()).isEqualTo("None");
		this.figures.approve(section);
		assertThat(lastQuarterOfNext()).isEqualTo("85.0%");
		this.figures.reopen(section);
		assertThat(lastQuarterOfNext()).isEqualTo("None");
	}

	private String lastQuarterOfNext() {
		return this.figures.view("libraries", Q1.next()).get(0).lastQuarter().earlier();
	}

	@Test
	@DisplayName("FG3: sent again after a return, the new figures stand in place of the old ones")
	void sentAgain() {
		UUID section = this.council.section();
		this.figures.send(section, "libraries", Q1,
				Map.of("CSU1", TypedFigure.reported("85", ""), "CSU2", TypedFigure.reported("2:00", "")));
		this.figures.save(this.figures.measure("CSU2").orElseThrow().withUntil(Q1.previous()));
		this.figures.send(section, "libraries", Q1, Map.of("CSU1", TypedFigure.reported("86", "")));
		assertThat(this.figures.result("CSU1", Q1).orElseThrow().typed()).isEqualTo("86");
		assertThat(this.figures.result("CSU2", Q1)).isEmpty();
	}

	@Test
	@DisplayName("FG6: a rating set by hand is stored with its reason")
	void byHand() {
		UUID section = this.council.section();
		TypedFigure typed = new TypedFigure(ResultState.PROVISIONAL, "84", "", "", "", Rating.GREEN,
				"Two weeks are missing");
		this.figures.send(section, "libraries", Q1, Map.of("CSU1", typed, "CSU2", TypedFigure.reported("2:00", "")));
		FigureRow row = this.figures.view("libraries", Q1).get(0);
		assertThat(row.typed()).isEqualTo(typed);
		assertThat(row.ratingWords()).isEqualTo("Green (set by hand)");
	}

	@Test
	@DisplayName("FG1: without a row for the quarter there is no target, and 0 is a target")
	void targets() {
		this.figures.removeTarget("CSU1", Q1);
		assertThat(this.figures.view("libraries", Q1).get(0).targetWords()).isEqualTo("No target");
		this.figures.setTarget(MeasureTarget.single("CSU1", Q1, BigDecimal.ZERO));
		assertThat(this.figures.view("libraries", Q1).get(0).targetWords()).isEqualTo("0.0% or more");
		assertThat(this.figures.targets("CSU1")).hasSize(1);
	}

	@Test
	@DisplayName("FG1: list pages refuse what a measure cannot be, naming the field")
	void rules() {
		refuses("code", () -> this.figures.add(measure("CSU1", 1, Unit.NUMBER, Polarity.HIGHER, null)));
		refuses("code", () -> this.figures.add(measure("csu1", 1, Unit.NUMBER, Polarity.HIGHER, null)));
		refuses("code", () -> this.figures.add(measure("=1+1", 1, Unit.NUMBER, Polarity.HIGHER, null)));
		refuses("code", () -> this.figures.add(measure("", 1, Unit.NUMBER, Polarity.HIGHER, null)));
		refuses("title",
				() -> this.figures.add(Measure.quarterly("N", "csu", 1, " ", Unit.NUMBER, 0, Polarity.HIGHER, null)));
		refuses("decimals",
				() -> this.figures.add(Measure.quarterly("N", "csu", 1, "N", Unit.NUMBER, 7, Polarity.HIGHER, null)));
		refuses("tolerance", () -> this.figures.add(measure("N", 1, Unit.DAYS, Polarity.LOWER, Example.points("5"))));
		refuses("tolerance", () -> this.figures.add(measure("N", 1, Unit.DAYS, Polarity.NONE, Example.relative("5"))));
		refuses("until", () -> this.figures.add(new Measure("N", "csu", 1, "N", "", Unit.NUMBER, 0, Polarity.HIGHER,
				null, Aggregation.SUM, Frequency.QUARTERLY, "", Q1, Q1.previous(), null)));
		refuses("target", () -> this.figures.setTarget(new MeasureTarget("CSU1", Q1, BigDecimal.ONE, BigDecimal.TEN)));
		refuses("code", () -> this.figures.setTarget(MeasureTarget.single("NONE", Q1, BigDecimal.ONE)));
	}

	@Test
	@DisplayName("FG1: the unit of a measure with results stays; so does the way of one with a range as target")
	void changes() {
		past("CSU1", Q1.previous(), "80");
		refuses("unit", () -> this.figures.save(measure("CSU1", 1, Unit.DAYS, Polarity.HIGHER, null)));
		this.figures.add(measure("R1", 4, Unit.PERCENT, Polarity.RANGE, null));
		this.figures.setTarget(new MeasureTarget("R1", Q1, BigDecimal.ONE, BigDecimal.TEN));
		refuses("polarity", () -> this.figures.save(measure("R1", 4, Unit.PERCENT, Polarity.LOWER, null)));
	}

	@Test
	@DisplayName("FG1: a measure added by mistake goes with its targets; one with results stays")
	void remove() {
		past("CSU1", Q1.previous(), "80");
		refuses("code", () -> this.figures.remove("CSU1"));
		this.figures.remove("CSU2");
		assertThat(this.figures.measure("CSU2")).isEmpty();
		assertThat(this.figures.targets("CSU2")).isEmpty();
	}

	@Test
	@DisplayName("FG3: what a form can post and a database cannot hold does not lose the rest")
	void nul() {
		UUID section = this.council.section();
		this.figures.send(section, "libraries", Q1,
				Map.of("CSU1", TypedFigure.reported("8\0005", "a\000b"), "CSU2", TypedFigure.reported("2:00", "")));
		assertThat(this.figures.result("CSU1", Q1).orElseThrow().typed()).isEqualTo("85");
	}

	private static void refuses(String field, Runnable action) {
		assertThatExceptionOfType(Refusal.class).isThrownBy(action::run)
			.satisfies((refusal) -> assertThat(refusal.field()).isEqualTo(field));
	}

	private void past(String code, Quarter quarter, String value) {
		this.figures.save(Result.history(code, quarter, ResultState.REPORTED, value, new BigDecimal(value), ""));
	}

	private static Measure measure(String code, int position, Unit unit, Polarity polarity, Tolerance tolerance) {
		return Measure.quarterly(code, "libraries", position, "Measure " + code, unit, 1, polarity, tolerance);
	}

}
