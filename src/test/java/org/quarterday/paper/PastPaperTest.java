package org.quarterday.paper;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.quarterday.cycle.Outline;
import org.quarterday.cycle.Quarter;
import org.quarterday.cycle.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DisplayName("A past paper from plain text (PA1, PA3)")
class PastPaperTest {

	private static final String NESTED = """
			 1. Introduction\s

			1.1 This invented paper tells of the services' work over Q2 2031/2032\s
			and of what they achieved in the same time.\s

			2. Performance Reports 2031/32 – Quarter 2

			2.1 Two hundred lamps were mended, at a cost of\s
			3.1 million pounds over the three years that end on 31 March\s
			2032. The council's own people did most of that work.\s

			2018/19 results were restated in the annex that members had\s
			in June.

			3. Quarter 2 Achievements

			The following is a sample of what this group of services did.

			\s
			3.1 Parks and Allotments\s

			3.1.1 The works at the park were finished:

			 Completion of the bandstand’s new roof, with slates from the\s
			old station.

			 The paddling pool opened.\s
			 The café (behind the bowling green) now serves ice cream,\s

			ŵhich the school asked for.\s

			 Café chairs

			3.1.2 Allotments – £16,000 was raised\s
			by 40 plot holders.

			3.2 Waste and Recycling Unit (WRU)\s

			3.2.1   Rounds – highlights include:

			• Food waste – worked with 12 schools to put together a\s
			collection package

			• Garden waste\s
			– the bins go out in March.
			• Bulky waste

			3.2.2   Repair Café
			• The café (county funding) has\s

			launched as a one stop shop for menders.\s

			3.2.3 In all the WRU saved over 7,500 tonnes.
			""";

	@Test
	@DisplayName("nested: services, bullets with lost glyphs, bullets across pages, sub-headings")
	void nested() {
		assertThat(asIs(NESTED)).isEqualTo(
				"""
						1. Introduction
						1.1 This invented paper tells of the services' work over Q2 2031/2032 and of what they achieved in the same time.
						2. Performance Reports 2031/32 – Quarter 2
						2.1 Two hundred lamps were mended, at a cost of 3.1 million pounds over the three years that end on 31 March 2032. The council's own people did most of that work.
						2018/19 results were restated in the annex that members had in June.
						3. Quarter 2 Achievements
						The following is a sample of what this group of services did.
						3.1 Parks and Allotments
						3.1.1 The works at the park were finished:
						- Completion of the bandstand’s new roof, with slates from the old station.
						- The paddling pool opened.
						- The café (behind the bowling green) now serves ice cream, ŵhich the school asked for.
						- Café chairs
						3.1.2 Allotments – £16,000 was raised by 40 plot holders.
						3.2 Waste and Recycling Unit (WRU)
						3.2.1 Rounds – highlights include:
						- Food waste – worked with 12 schools to put together a collection package
						- Garden waste – the bins go out in March.
						- Bulky waste
						3.2.2 Repair Café
						- The café (county funding) has launched as a one stop shop for menders.
						3.2.3 In all the WRU saved over 7,500 tonnes.
						""");
		PastPaper past = read(NESTED);
		assertThat(past.services()).extracting(PastPaper.PastService::name)
			.containsExactly("Parks and Allotments", "Waste and Recycling Unit (WRU)");
		assertThat(past.quarter()).contains(new Quarter(2031, 2));
		assertThat(past.oddities()).isEmpty();
	}

	@Test
	@DisplayName("nested, then flat: the services take the next top-level numbers; labels.csv maps them")
	void nestedToFlat() {
		Paper asIs = paper(NESTED, Outline.AS_IS);
		Paper flat = paper(NESTED, Outline.FLAT);
		String text = TextWriter.write(flat);
		assertThat(PaperWords.labels(text)).containsExactly("1.", "1.1", "2.", "2.1", "3.", "4.", "4.1", "4.2", "5.",
				"5.1", "5.2", "5.3");
		assertThat(PaperWords.withoutLabels(text)).isEqualTo(PaperWords.withoutLabels(TextWriter.write(asIs)));
		assertThat(LabelMap.csv(asIs, flat)).contains("old,new,kind,words\r\n", "3.1,4.,heading,Parks and Allotments",
				"3.2.2,5.2,paragraph,Repair Café");
	}

	private static final String FLAT = """
			1. Introduction

			1.1 This paper speaks of 2031/32.

			2. Quarter 2 Achievements - The following are a sample of the
			projects undertaken by these services during the quarter 2 in
			2031/2032.

			3. Libraries

			3.1 Loans rose to
			19. The mobile library had its best summer so far, and went to
			1.4 new villages a week.

			3.2 Story time held on 29th June - well attended by children and
			their families) and more to come.

			4. Planning

			4.1 Decided all cases in time.

			5. Background Papers

			5.1 None.
			""";

	@Test
	@DisplayName("flat: the sections after the one with a heading alone are services; run-in stays one block")
	void flat() {
		assertThat(asIs(FLAT)).isEqualTo(
				"""
						1. Introduction
						1.1 This paper speaks of 2031/32.
						2. Quarter 2 Achievements - The following are a sample of the projects undertaken by these services during the quarter 2 in 2031/2032.
						3. Libraries
						3.1 Loans rose to 19. The mobile library had its best summer so far, and went to 1.4 new villages a week.
						3.2 Story time held on 29th June - well attended by children and their families) and more to come.
						4. Planning
						4.1 Decided all cases in time.
						5. Background Papers
						5.1 None.
						""");
		PastPaper past = read(FLAT);
		assertThat(past.services()).hasSize(3);
		assertThat(past.everySection()).isFalse();
		Paper nested = paper(FLAT, Outline.NESTED);
		assertThat(nested.body().get(1).heading().plain()).isEqualTo("Quarter 2 Achievements");
		assertThat(nested.body().get(1).runIn().plain()).startsWith(" - The following").endsWith("2031/2032.");
		assertThat(PaperWords.labels(TextWriter.write(nested))).containsExactly("1.", "1.1", "2.", "2.1", "2.1.1",
				"2.1.2", "2.2", "2.2.1", "2.3", "2.3.1");
	}

	@Test
	@DisplayName("numbers run on through unnumbered sub-headings (PA1)")
	void runningOn() {
		String source = """
				1. Performance

				Housing

				1.1 Let 12 homes.
				1.2 Repaired 40 roofs, of which most in
				2.5 weeks.

				Street Scene

				1.3 Swept the town.

				1.4 Cleared:
				a) leaves;
				b) snow; and
				   c) sand.

				2. Money

				2.1 All spent.
				""";
		assertThat(asIs(source)).isEqualTo("""
				1. Performance
				Housing
				1.1 Let 12 homes.
				1.2 Repaired 40 roofs, of which most in 2.5 weeks.
				Street Scene
				1.3 Swept the town.
				1.4 Cleared:
				a) leaves;
				b) snow; and
				c) sand.
				2. Money
				2.1 All spent.
				""");
		PastPaper past = read(source);
		assertThat(past.everySection()).isTrue();
		assertThat(past.services()).extracting(PastPaper.PastService::name).containsExactly("Performance", "Money");
		assertThat(past.services().get(0).content().items()).hasSize(6);
		assertThat(PaperWords.labels(TextWriter.write(paper(source, Outline.NESTED))))
			.isEqualTo(PaperWords.labels(TextWriter.write(paper(source, Outline.FLAT))));
	}

	@Test
	@DisplayName("lettered lists a) to f), roman lists, lists within lists")
	void lists() {
		String source = """
				1. Work

				1.1 We did the following:
				a) swept
				b) washed
				c) painted:
				   i. doors
				   ii. windows
				d) mended
				e) oiled
				f) rested.

				1.2 And then:

				(i) one;

				(ii) two; and

				(iii) three
				""" + "\n1.3 And:\n\n•\tfirst\no\tfirst's own\n•\tsecond\n\n1.4 End.\n";
		assertThat(asIs(source)).isEqualTo("""
				1. Work
				1.1 We did the following:
				a) swept
				b) washed
				c) painted:
				  i. doors
				  ii. windows
				d) mended
				e) oiled
				f) rested.
				1.2 And then:
				(i) one;
				(ii) two; and
				(iii) three
				1.3 And:
				- first
				  - first's own
				- second
				1.4 End.
				""");
	}

	@Test
	@DisplayName("labels that jump or repeat are kept and listed")
	void oddLabels() {
		String source = """
				1. Introduction

				1.1 First.

				3. Achievements

				3.1 Housing

				3.1.1 One.

				3.1.2 Two.

				3.1.2 Two again.

				3.1.5 Five.

				3.3 Planning

				3.3.1 One.

				3.3.2 Two.
				""";
		assertThat(PaperWords.labels(asIs(source))).containsExactlyElementsOf(PaperWords.labels(source));
		assertThat(PaperWords.of(asIs(source))).isEqualTo(PaperWords.of(source));
		assertThat(read(source).oddities()).containsExactly("Label 3 stands after 1.1",
				"Label 3.1.2 stands more than once", "Label 3.1.5 stands after 3.1.2", "Label 3.3 stands after 3.1.5");
		Paper paper = paper(source, Outline.AS_IS);
		assertThat(paper.body().get(1).parts().get(0).paragraphs()).extracting(Paper.Numbered::anchor)
			.containsExactly("3.1.1", "3.1.2", "3.1.2-2", "3.1.5");
	}

	@Test
	@DisplayName("words before the first label and a paragraph after the last service keep their places")
	void loosePieces() {
		String source = """
				Report to the Committee of Invention

				1. Achievements

				1.1 Libraries

				1.1.1 Lent books.

				1.2 Members are asked to note the above.
				""";
		assertThat(asIs(source)).isEqualTo("""
				Report to the Committee of Invention
				1. Achievements
				1.1 Libraries
				1.1.1 Lent books.
				1.2 Members are asked to note the above.
				""");
		assertThat(PaperWords.labels(TextWriter.write(paper(source, Outline.FLAT)))).containsExactly("1.", "2.", "2.1",
				"2.2");
	}

	@Test
	@DisplayName("a list of contents in the source gives no labels")
	void contents() {
		String source = """
				Contents
				1. Achievements 2
				2. Libraries .......... 3

				1. Achievements

				2. Libraries

				2.1 Lent books.
				""";
		assertThat(read(source).services()).extracting(PastPaper.PastService::name).containsExactly("Libraries");
		assertThat(PaperWords.of(asIs(source))).isEqualTo(PaperWords.of(source));
	}

	@Test
	@DisplayName("paper.txt read again gives the same paper.txt")
	void again() {
		for (String source : List.of(NESTED, FLAT)) {
			for (Outline outline : Outline.values()) {
				String text = TextWriter.write(paper(source, outline));
				assertThat(asIs(text)).isEqualTo(text);
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "  \n\n \n", "Only words, and no label at all.\nNone." })
	@DisplayName("a text without sections is refused with one clear line")
	void nothing(String source) {
		assertThatThrownBy(() -> read(source)).isInstanceOf(Refusal.class)
			.satisfies((refused) -> assertThat(refused.getMessage()).contains("paper.txt").doesNotContain("\n"));
	}

	@Test
	@DisplayName("a file of another kind is refused")
	void wrongKind() {
		assertThatThrownBy(() -> PastPaper.read(new byte[] { 1 }, "paper.xls")).isInstanceOf(Refusal.class)
			.hasMessageContaining(".txt");
		assertThatThrownBy(() -> PastPaper.read(new byte[] { 'a', 0, 1, 2 }, "paper.txt")).isInstanceOf(Refusal.class);
	}

	private static PastPaper read(String source) {
		return PastPaper.read(source.getBytes(StandardCharsets.UTF_8), "paper.txt");
	}

	private static Paper paper(String source, Outline outline) {
		return Outliner
			.outline(read(source).source("A committee", new Quarter(2031, 2), LocalDate.of(2031, 11, 3), outline));
	}

	private static String asIs(String source) {
		return TextWriter.write(paper(source, Outline.AS_IS));
	}

}
