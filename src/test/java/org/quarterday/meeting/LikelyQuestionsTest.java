package org.quarterday.meeting;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.quarterday.TestCouncil;
import org.quarterday.TestSteps;
import org.quarterday.cycle.Quarter;
import org.quarterday.figures.Figures;
import org.quarterday.figures.Measure;
import org.quarterday.figures.MeasureTarget;
import org.quarterday.figures.Polarity;
import org.quarterday.figures.TypedFigure;
import org.quarterday.figures.Unit;

import static org.assertj.core.api.Assertions.assertThat;

/** N3: what members will ask. */
class LikelyQuestionsTest {

	private static final Quarter QUARTER = new Quarter(2025, 4);

	private static TestCouncil council;

	@BeforeAll
	static void open() {
		council = new TestCouncil(TestSteps.beans());
		Figures figures = council.get(Figures.class);
		figures
			.save(Measure.quarterly("HR1", "service-1", 1, "Repairs on time", Unit.PERCENT, 0, Polarity.HIGHER, null));
		figures.setTarget(MeasureTarget.single("HR1", QUARTER, new BigDecimal("90")));
	}

	@AfterAll
	static void close() {
		council.close();
	}

	@Test
	void aRedFigureWithoutAnActionAndWithoutAComparator() {
		assertThat(of("", "Bad weather.", List.of())).containsExactly(
				"Repairs on time (HR1) is red: what is being done about it, by whom and by when?",
				"Repairs on time (HR1) is 80%: is that better or worse than before? There is nothing to compare it with");
		assertThat(of("", "Two roofers will be recruited by May.", List.of())).hasSize(1);
	}

	@Test
	void aShortFormThatIsNeverExplained() {
		assertThat(of("The HRA is balanced; the HRA grew.", "Will be reviewed.", List.of())).contains("What is HRA?")
			.filteredOn((question) -> question.contains("HRA"))
			.hasSize(1);
		assertThat(of("The housing revenue account (HRA) is balanced.", "Will be reviewed.", List.of()))
			.noneMatch((question) -> question.contains("HRA"));
	}

	@Test
	void aParagraphThatReadsTheSameForThreeQuarters() {
		String same = "The hall is popular with all.";
		assertThat(of(same + "\n\nNew.", "Will be reviewed.", List.of(same, same)))
			.anyMatch((question) -> question.endsWith("“The hall is popular with all.”"));
		assertThat(of(same, "Will be reviewed.", List.of(same))).noneMatch((question) -> question.contains("hall"));
	}

	private static List<String> of(String words, String commentary, List<String> earlier) {
		return LikelyQuestions.of(words, council.get(Figures.class)
			.view("service-1", QUARTER, Map.of("HR1", TypedFigure.reported("80", commentary))), earlier);
	}

}
