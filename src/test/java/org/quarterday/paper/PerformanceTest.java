package org.quarterday.paper;

import java.util.List;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.quarterday.content.Block;
import org.quarterday.content.Content;
import org.quarterday.content.ContentParser;
import org.quarterday.content.Text;
import org.quarterday.cycle.Quarter;
import org.quarterday.paper.Paper.Part;
import org.quarterday.paper.StandingText.PerformanceHere;

import static org.assertj.core.api.Assertions.assertThat;

class PerformanceTest {

	@Test
	@DisplayName("PA5: attached, the tables stand in the appendix alone, and the CSV has every figure still")
	void attached() throws Exception {
		Paper paper = InventedPapers.performance(PerformanceMode.ATTACHED);
		assertThat(HtmlWriter.article(paper)).doesNotContain("<table")
			.contains("The performance report for Quarter 1 is attached as Appendix A.",
					"Appendix A: Housing report (PDF, pages A1 to A12)", "attached as a file of its own");
		assertThat(CsvWriter.write(paper).lines()).hasSize(7);
		Paper report = FigureReport.report(paper, "A", "Housing report");
		assertThat(report.body()).extracting((part) -> part.heading().plain()).containsExactly("Housing", "Leisure");
		assertThat(FigureReport.pages(paper, "A", "Housing report", FontFamily.builtIn())).isBetween(2, 4);
		VeraPdf.assertAccessible(FigureReport.pdf(paper, "A", "Housing report", FontFamily.builtIn()));
	}

	@Test
	@DisplayName("PA5: attached without an attachment says so in words that the proof finds")
	void notAttached() {
		PerformanceHere slot = new PerformanceHere(Text.of("Performance"), Content.EMPTY,
				java.util.Set.of(PerformanceMode.ATTACHED));
		assertThat(Performance.of(slot, List.of()).content(new Quarter(2026, 1), "").toString()).contains("???");
	}

	@Test
	@DisplayName("PA5, FG8: the narrative is computed, one numbered paragraph a service; the tables stay with the services")
	void narrative() {
		Paper paper = InventedPapers.performance(PerformanceMode.NARRATIVE);
		Part section = paper.body().get(1);
		assertThat(section.paragraphs()).extracting(Paper.Numbered::label).containsExactly("2.1", "2.2", "2.3");
		assertThat(Block.words(section.paragraphs().get(1).blocks())).startsWith("Housing: 1 of 3 measures met target.")
			.contains("HR1 Repairs in time was 84% against a target of 90% or more.");
		assertThat(section.tables()).isEmpty();
		assertThat(paper.body().get(2).parts().get(0).tables()).hasSize(1);
	}

	@Test
	@DisplayName("PA5: the tables in line stand in the section and nowhere else")
	void inLine() {
		Paper paper = InventedPapers.performance(PerformanceMode.TABLE);
		assertThat(paper.body().get(1).tables()).hasSize(2);
		assertThat(paper.body().get(2).parts()).allMatch((part) -> part.tables().isEmpty());
		assertThat(paper.guide().highlights().get(0).entries().get(0).anchor()).isEqualTo("2");
	}

	@Test
	@DisplayName("PA2: references follow the numbers and lead there, to headings, titled paragraphs and appendices, if these are there")
	void crossReferences() {
		Paper nested = InventedPapers.performance(PerformanceMode.TABLE);
		assertThat(HtmlWriter.article(nested))
			.contains("see <a href=\"#appendices\">Appendix A</a>.", "See <a href=\"#3.2.1\">3.2.1</a> first.")
			.doesNotContain("{see");
		Paper cut = new Paper(nested.title(), nested.committee(), nested.quarter(), nested.meeting(), false,
				nested.front(), Guide.NONE, nested.body());
		assertThat(HtmlWriter.article(CrossReferences.within(cut))).contains("see Appendix A.",
				"See <a href=\"#3.2.1\">3.2.1</a> first.");
		assertThat(JsonWriter.write(nested)).contains("See 3.2.1 first.").doesNotContain("#3.2.1");
		Paper lost = SamplePapers.paper(false, List.of(),
				List.of(SamplePapers.part("1.", "One", SamplePapers.item("1.1", "See {see Nothing}."))));
		assertThat(CrossReferences.resolve(lost)).isEqualTo(lost);
	}

	@Test
	@DisplayName("PA4, PA5: standing text with a section on performance and its numbers is kept as JSON")
	void kept() {
		StandingText text = new StandingText(
				List.of(new PerformanceHere(Text.of("Performance"), ContentParser.fromTyped("In {quarter}."),
						java.util.Set.of(PerformanceMode.TABLE, PerformanceMode.NARRATIVE))),
				false, NumberStyle.NUMERALS);
		assertThat(StandingText.fromJson(text.toJson())).isEqualTo(text);
		assertThat(StandingText.fromJson("{}")).isEqualTo(StandingText.EMPTY);
		assertThat(text.filled("C", new Quarter(2026, 1)).toString()).contains("In Quarter 1.");
	}

}
