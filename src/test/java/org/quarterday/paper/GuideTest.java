package org.quarterday.paper;

import java.util.List;
import java.util.stream.Stream;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.quarterday.paper.Guide.Group;
import org.quarterday.paper.Guide.Term;
import org.quarterday.paper.Paper.FigureTable;

import static org.assertj.core.api.Assertions.assertThat;

class GuideTest {

	private static final Paper PAPER = InventedPapers.all().get("figures-first");

	private static final Document HTML = Jsoup.parse(HtmlWriter.article(PAPER));

	@Test
	@DisplayName("N20: what turned red, stays red, recovered, is missing and was promised comes first, each with its place")
	void exceptionsFirst() {
		assertThat(PAPER.guide().highlights()).extracting(Group::title)
			.containsExactly("Turned red", "Still red", "Recovered", "Missing", "Promised");
		assertThat(PAPER.guide().highlights()).extracting((group) -> group.entries().size())
			.containsExactly(1, 1, 1, 2, 1);
		assertThat(HTML.select(".brief li").eachText()).contains(
				"HR1 Repairs in time: 84% (target 90% or more); it was Amber in Q4 2025/26 (2.1)",
				"Museums: To follow. (2.3)", "“A second DFG officer will start in September 2026.” (2.1.2)");
		for (Element link : HTML.select(".brief a")) {
			assertThat(HTML.getElementById(link.attr("href").substring(1))).as(link.outerHtml()).isNotNull();
		}
	}

	@Test
	@DisplayName("N20: a kind of exception that did not happen is said to be none")
	void none() {
		Paper paper = Guides.add(SamplePapers.nested(), "1 of 2 measures met target.", List.of());
		assertThat(Jsoup.parse(HtmlWriter.article(paper)).select(".brief").text()).contains("Turned red None.");
	}

	@Test
	@DisplayName("N21, PA9: a word is explained beside its first use alone, not where its author does; the words stay")
	void firstUse() {
		assertThat(HTML.select(".explained").eachText()).containsExactly("ASB: anti-social behaviour",
				"void: an empty council home between two tenancies",
				"DFG: disabled facilities grant, which pays for changes to a home");
		assertThat(HTML.select(".glossary dt").eachText()).containsExactly("ASB", "DFG", "void");
		Paper plain = PAPER.withGuide(Guide.NONE);
		assertThat(HTML.select(".item-text").eachText())
			.isEqualTo(Jsoup.parse(HtmlWriter.article(plain)).select(".item-text").eachText());
		Paper explained = Guides.add(
				SamplePapers.paper(false, List.of(),
						List.of(SamplePapers.part("1.", "One",
								SamplePapers.item("1.1", "Anti-social behaviour (ASB) fell. ASBOs did, too.")))),
				"", List.of(new Term("ASB", "anti-social behaviour"), new Term("Void", "an empty home")));
		assertThat(explained.guide().firstUses()).isEmpty();
		assertThat(explained.guide().glossary()).extracting(Term::term).containsExactly("ASB");
	}

	@Test
	@DisplayName("N12: a missing figure is a cross and a gap in the chart, a zero is a point on it; the key says both")
	void gapsAreGaps() {
		List<FigureTable.Row> rows = tables(PAPER).flatMap((table) -> table.rows().stream()).toList();
		Chart gap = Chart.of(rows.get(0).figure());
		assertThat(lines(gap, false)).hasSize(2 + 2);
		assertThat(gap.words()).contains("Q3 2025/26: None on record", "Target: 90% or more");
		Chart zero = Chart.of(rows.get(2).figure());
		assertThat(lines(zero, false)).hasSize(4);
		assertThat(HTML.select(".key dt").eachText()).contains("0", "Not available", "None on record", "To follow",
				"Data only", "Trend");
	}

	@Test
	@DisplayName("FG6: ratings are told apart by shape, in charts too; charts say in words what they show and need no style")
	void shapes() {
		List<Chart> charts = tables(PAPER).flatMap((table) -> table.rows().stream())
			.map((row) -> Chart.of(row.figure()))
			.toList();
		assertThat(charts.get(0).marks()).anyMatch(Chart.Shape.class::isInstance);
		assertThat(charts.get(1).marks()).noneMatch(Chart.Shape.class::isInstance);
		assertThat(HTML.select("svg")).hasSize(6)
			.allMatch((svg) -> svg.attr("role").equals("img") && svg.child(0).tagName().equals("title"));
		assertThat(HTML.select("[style]")).isEmpty();
	}

	@Test
	@DisplayName("N20: only sentences that say by when are promises")
	void promises() {
		assertThat(Promises.of("We will see. The van will be replaced by March 2027. It may rain in May. "
				+ "Works are due to end in the spring. Last June we met."))
			.containsExactly("The van will be replaced by March 2027.", "Works are due to end in the spring.");
	}

	private static List<Chart.Mark> lines(Chart chart, boolean dashed) {
		return chart.marks()
			.stream()
			.filter((mark) -> mark instanceof Chart.Line line && line.dashed() == dashed)
			.toList();
	}

	private static Stream<FigureTable> tables(Paper paper) {
		return paper.body().stream().flatMap(GuideTest::tables);
	}

	private static Stream<FigureTable> tables(Paper.Part part) {
		return Stream.concat(part.tables().stream(), part.parts().stream().flatMap(GuideTest::tables));
	}

}
