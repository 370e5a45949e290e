package org.quarterday.publish;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.quarterday.content.ContentParser;
import org.quarterday.cycle.Outline;
import org.quarterday.cycle.Quarter;
import org.quarterday.paper.JsonWriter;
import org.quarterday.paper.Outliner;
import org.quarterday.paper.Paper;
import org.quarterday.paper.Paper.FigureTable;
import org.quarterday.paper.PaperSource;
import org.quarterday.paper.PaperSource.ServiceSection;
import org.quarterday.paper.StandingText;

import static org.assertj.core.api.Assertions.assertThat;

class ChangeNoteTest {

	@Test
	@DisplayName("DL9: a changed number is told by its paragraph, what stayed is not told")
	void changedNumber() {
		assertThat(note("We let 40 homes.\n\nWe repaired 9.", "We let 47 homes.\n\nWe repaired 9."))
			.containsExactly("1.1: “40” is now “47”.");
	}

	@Test
	@DisplayName("DL9: a changed word is told with the words around it")
	void changedWord() {
		assertThat(note("The fair was in the old hall of the town.", "The fair was in the new hall of the town."))
			.containsExactly("1.1: “in the old hall of” is now “in the new hall of”.");
	}

	@Test
	@DisplayName("DL9: what is added, left out or renumbered is told")
	void addedAndLeftOut() {
		assertThat(note("One.\n\nTwo.", "One.\n\nTwo.\n\nThree.")).containsExactly("1.3 is new: “Three.”");
		assertThat(note("One.\n\nTwo.", "One.")).containsExactly("1.2 is left out: “Two.”");
		assertThat(note("One thing here.", "One here.")).containsExactly("1.1: “thing” is left out.");
	}

	@Test
	@DisplayName("DL9: many changes in one paragraph are told by both texts")
	void reworded() {
		assertThat(note("The cat sat on a mat and the dog lay by it.", "A cat lay on the mat, so that dog sat by it."))
			.singleElement()
			.asString()
			.startsWith("1.1: “The cat sat on a mat and the dog lay by it.” is now “A cat lay");
	}

	@Test
	@DisplayName("N14: a restated figure is told by measure and column")
	void restatedFigure() {
		assertThat(ChangeNote.between(places(paper("Words.", "40")), places(paper("Words.", "47"))))
			.containsExactly("1. Libraries, LB1 Visits, Result: “40” is now “47”.");
	}

	private static List<String> note(String before, String after) {
		return ChangeNote.between(places(paper(before, "40")), places(paper(after, "40")));
	}

	private static Map<String, PaperPlaces.Place> places(Paper paper) {
		return PaperPlaces.of(PaperPlaces.parse(JsonWriter.write(paper).getBytes(StandardCharsets.UTF_8)));
	}

	private static Paper paper(String words, String result) {
		FigureTable table = new FigureTable("Figures", "", List.of("Measure", "Result"),
				List.of(new FigureTable.Row(List.of("LB1 Visits", result), "", "")), List.of());
		return Outliner.outline(new PaperSource("Report", "Committee", new Quarter(2026, 1), LocalDate.of(2026, 9, 2),
				false, Outline.FLAT, StandingText.EMPTY, List.of(),
				List.of(new ServiceSection("Libraries", ContentParser.fromTyped(words), List.of(table), ""))));
	}

}
