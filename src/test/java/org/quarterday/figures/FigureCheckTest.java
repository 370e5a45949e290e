package org.quarterday.figures;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("What keeps figures from being sent")
class FigureCheckTest {

	private static final LocalDate TODAY = LocalDate.of(2026, 7, 10);

	private static final String SAID = "Two vacancies are filled from August.";

	@Test
	@DisplayName("FG2: an empty figure cannot be sent")
	void empty() {
		assertThat(errors(TypedFigure.EMPTY)).containsExactly(
				new FigureError("M1", "value", "Enter a figure for M1 Calls answered, or choose “Not available”"));
		assertThat(errors(TypedFigure.reported("  ", ""))).extracting(FigureError::field).containsExactly("value");
	}

	@Test
	@DisplayName("FG2: 0, a green and an amber figure can be sent without commentary; red cannot (FG6)")
	void commentary() {
		assertThat(errors(TypedFigure.reported("85", ""))).isEmpty();
		assertThat(errors(TypedFigure.reported("84", ""))).isEmpty();
		assertThat(errors(TypedFigure.reported("1,234.5 %", ""))).isEmpty();
		assertThat(errors(TypedFigure.reported("0", ""))).extracting(FigureError::field).containsExactly("commentary");
		assertThat(errors(TypedFigure.reported("40", SAID))).isEmpty();
	}

	@ParameterizedTest(name = "FG6: \"{0}\" says nothing")
	@ValueSource(strings = { "", " ", ".", "...", "-", "n/a", "N/A", "n/a n/a", "none", "None.", "tbc", "As above",
			"see above.", "No comment", "no change", "ok", "xx xx xx xx", "123 456", "Same as last quarter", "a b",
			"aaaa aaaa" })
	void saysNothing(String commentary) {
		assertThat(Commentary.saysSomething(commentary)).isFalse();
		assertThat(errors(TypedFigure.reported("40", commentary))).extracting(FigureError::message)
			.containsExactly("Write a commentary for M1 Calls answered: it is red, so say why and what is being done");
	}

	@ParameterizedTest(name = "FG6: \"{0}\" says something")
	@ValueSource(strings = { "Staff sickness", "Two vacancies are filled from August.", "Salwch staff",
			"n/a in April, closed since", "Flood damage." })
	void saysSomething(String commentary) {
		assertThat(Commentary.saysSomething(commentary)).isTrue();
	}

	@Test
	@DisplayName("FG3: a figure that cannot be read cannot be sent, and the question is the error")
	void unreadable() {
		assertThat(errors(TypedFigure.reported("abc", ""))).singleElement().satisfies((error) -> {
			assertThat(error.field()).isEqualTo("value");
			assertThat(error.message()).isEqualTo("M1: “abc” is not a number. Type the figure in digits");
		});
	}

	@Test
	@DisplayName("FG2: not available needs reason, expected date and commentary")
	void notAvailable() {
		assertThat(errors(TypedFigure.notAvailable("", "", ""))).extracting(FigureError::field)
			.containsExactly("reason", "expected", "commentary");
		assertThat(errors(TypedFigure.notAvailable("n/a", "31 October 2026", SAID))).extracting(FigureError::message)
			.containsExactly("Say why the figure for M1 Calls answered is not available");
		assertThat(errors(TypedFigure.notAvailable("The survey was late", "31 October 2026", SAID))).isEmpty();
	}

	@ParameterizedTest(name = "FG2: expected \"{0}\": {1}")
	@CsvSource({ "31 October 2026, ''", "31 Oct 2026, ''", "31st october 2026, ''", "31/10/2026, ''", "2026-10-31, ''",
			"October 2026, ''", "Sept 2026, ''", "10/2026, ''", "10 July 2026, ''", "July 2026, ''",
			"9 July 2026, must be today or later", "June 2026, must be today or later", "soon, as a date",
			"31 June 2027, as a date", "31/13/2026, as a date", "tbc, as a date", "'', such as 31 October 2026" })
	void expected(String words, String problem) {
		List<FigureError> errors = errors(TypedFigure.notAvailable("The survey was late", words, SAID));
		if (problem.isEmpty()) {
			assertThat(errors).isEmpty();
		}
		else {
			assertThat(errors).singleElement().satisfies((error) -> {
				assertThat(error.field()).isEqualTo("expected");
				assertThat(error.message()).contains(problem).contains("M1 Calls answered");
			});
		}
	}

	@Test
	@DisplayName("FG2: a figure beside \"not available\" is a contradiction, and is kept")
	void contradiction() {
		TypedFigure typed = new TypedFigure(ResultState.NOT_AVAILABLE, "85", "The survey was late", "October 2026",
				SAID, null, "");
		assertThat(errors(typed)).extracting(FigureError::field).containsExactly("value");
	}

	@Test
	@DisplayName("FG1, FG2: not due is only for measures that skip quarters; withdrawn is not the author's")
	void notDue() {
		TypedFigure notDue = new TypedFigure(ResultState.NOT_DUE, "", "", "", "", null, "");
		assertThat(errors(notDue)).extracting(FigureError::field).containsExactly("state");
		Measure plain = Example.percent();
		Measure yearly = new Measure("M1", "libraries", 1, plain.title(), "", plain.unit(), 1, plain.polarity(), null,
				Aggregation.LATEST, Frequency.YEARLY, "", null, null, null);
		assertThat(FigureCheck.of(Example.row(yearly, Example.target("85"), notDue), TODAY)).isEmpty();
		assertThat(errors(new TypedFigure(ResultState.WITHDRAWN, "", "Replaced by M2", "", "", null, "")))
			.extracting(FigureError::field)
			.containsExactly("state");
		assertThat(errors(new TypedFigure(ResultState.SUSPENDED, "", "", "", "", null, "")))
			.extracting(FigureError::field)
			.containsExactly("reason");
	}

	@Test
	@DisplayName("FG6: a rating set by hand needs a reason, a figure and a target; red needs its commentary all the same")
	void byHand() {
		assertThat(errors(byHand("84", Rating.GREEN, ""))).extracting(FigureError::field)
			.containsExactly("byHandReason");
		assertThat(errors(byHand("84", Rating.GREEN, "The survey changed in May"))).isEmpty();
		assertThat(errors(byHand("40", Rating.GREEN, "The survey changed in May"))).extracting(FigureError::field)
			.containsExactly("commentary");
		assertThat(errors(byHand("84", Rating.NONE, "The survey changed in May"))).extracting(FigureError::field)
			.containsExactly("setByHand");
	}

	@Test
	@DisplayName("A percent sign in a title does no harm to the message")
	void percentInTitle() {
		Measure measure = Measure.quarterly("M%d", "libraries", 1, "100% of calls %s", Unit.PERCENT, 0, Polarity.HIGHER,
				null);
		assertThat(FigureCheck.of(Example.row(measure, Example.target("85"), TypedFigure.EMPTY), TODAY)).singleElement()
			.satisfies((error) -> assertThat(error.message()).contains("M%d 100% of calls %s"));
	}

	private static TypedFigure byHand(String value, Rating rating, String reason) {
		return new TypedFigure(ResultState.REPORTED, value, "", "", "", rating, reason);
	}

	private static List<FigureError> errors(TypedFigure typed) {
		return FigureCheck.of(Example.row(Example.percent(), Example.target("85"), typed), TODAY);
	}

}
