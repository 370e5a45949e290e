package org.quarterday.compile;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quarterday.compile.Finding.Kind;
import org.quarterday.content.Block.Entry;
import org.quarterday.content.Block.ItemList;
import org.quarterday.content.Block.Paragraph;
import org.quarterday.content.Marks;
import org.quarterday.content.Text;
import org.quarterday.cycle.Quarter;
import org.quarterday.paper.FontFamily;
import org.quarterday.paper.Paper;
import org.quarterday.paper.Paper.CoverField;
import org.quarterday.paper.Paper.Numbered;
import org.quarterday.paper.Paper.Part;

import static org.assertj.core.api.Assertions.assertThat;

class ProofTest {

	@ParameterizedTest
	@DisplayName("PA7: what is still to be filled in, what runs together, what is not balanced")
	@CsvSource(delimiter = '|', textBlock = """
			PLACEHOLDER | The total was ??? in all.
			PLACEHOLDER | Opening date TBC.
			PLACEHOLDER | Raised £XX in June.
			PLACEHOLDER | Visited by [insert number] people.
			PLACEHOLDER | See the note [CT1] on this.
			SPACE       | Held in Reiths Field29th May.
			SPACE       | Work is complete.Members were told.
			BRACKETS    | Enjoyed by over 180 children (and their families.
			BRACKETS    | Enjoyed by children and their families) in June.
			SIGN_OFF    | Finance clearance: agreed.
			SIGN_OFF    | Signed off by the assistant director 12/05/2026.
			ATTACHMENT  | The Quarter 1 report is attached.
			CHARACTER   | A smile \uD83D\uDE00 for everybody.
			""")
	void finds(Kind kind, String words) {
		assertThat(Proof.read(paper(words), FontFamily.builtIn())).extracting(Finding::kind, Finding::place)
			.containsExactly(org.assertj.core.groups.Tuple.tuple(kind, "1.1"));
	}

	@ParameterizedTest
	@DisplayName("PA9: ordinary words are left in peace")
	@ValueSource(strings = { "Held on 29th June – well attended (over 180 people) in Q2.", "a) first, b) second",
			"Is this right? Yes!!", "£16,000 for ‘deep cleans’; see https://council.example/a.B(c)",
			"The scheme was signed off by members in July.", "98.5% of 146 respondents, i.e. nearly all.",
			"The XXL tent; NASA; the A41.", "Tŷ’r dŵr, café, ŵyn." })
	void findsNothing(String words) {
		assertThat(Proof.read(paper(words), FontFamily.builtIn())).isEmpty();
	}

	@Test
	@DisplayName("PA7: entries of lists in lists, titles and headings are read too, each with its place")
	void readsEverything() {
		Entry deep = new Entry(Text.of("Outer"), List.of(new ItemList(Marks.BULLETS, List.of(entry("Inner TBC")))));
		Numbered item = new Numbered("1.1", "1.1", "a", Text.of("Title ???"), " – ",
				List.of(new ItemList(Marks.BULLETS, List.of(deep))));
		Part part = new Part("1.", "1", Text.of("Heading TBC"), Text.EMPTY, List.of(), List.of(), "", List.of(item),
				List.of());
		assertThat(Proof.read(paper(List.of(), part), FontFamily.builtIn())).extracting(Finding::place, Finding::words)
			.containsExactly(org.assertj.core.groups.Tuple.tuple("1.", "Heading TBC"),
					org.assertj.core.groups.Tuple.tuple("1.1", "Title ???"),
					org.assertj.core.groups.Tuple.tuple("1.1", "Inner TBC"));
	}

	@Test
	@DisplayName("PA6, PA5: an empty cover field and a missing attachment keep the paper back, the rest does not")
	void someFindingsBlock() {
		Paper paper = paper(List.of(new CoverField("Background papers", List.of(" ")),
				new CoverField("Consultees", List.of("None"))), part("It is attached. TBC"));
		assertThat(Proof.read(paper, FontFamily.builtIn())).extracting(Finding::kind, Finding::blocks)
			.containsExactlyInAnyOrder(org.assertj.core.groups.Tuple.tuple(Kind.COVER, true),
					org.assertj.core.groups.Tuple.tuple(Kind.ATTACHMENT, true),
					org.assertj.core.groups.Tuple.tuple(Kind.PLACEHOLDER, false));
	}

	private static Paper paper(String words) {
		return paper(List.of(), part(words));
	}

	private static Part part(String words) {
		Numbered item = new Numbered("1.1", "1.1", "a", Text.EMPTY, "", List.of(new Paragraph(Text.of(words))));
		return new Part("1.", "1", Text.of("Introduction"), Text.EMPTY, List.of(), List.of(), "", List.of(item),
				List.of());
	}

	private static Paper paper(List<CoverField> front, Part part) {
		return new Paper("Title", "Committee", new Quarter(2026, 1), LocalDate.of(2026, 9, 2), true, front,
				List.of(part));
	}

	private static Entry entry(String words) {
		return new Entry(Text.of(words), List.of());
	}

}
