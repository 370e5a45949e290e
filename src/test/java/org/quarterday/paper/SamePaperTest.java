package org.quarterday.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import org.quarterday.content.ContentParser;
import org.quarterday.content.Text;
import org.quarterday.cycle.Outline;
import org.quarterday.cycle.Quarter;
import org.quarterday.paper.PaperSource.ServiceSection;
import org.quarterday.paper.StandingText.OwnSection;
import org.quarterday.paper.StandingText.ServicesHere;
import org.quarterday.paper.StandingText.Source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Our own Word files and PDFs, read again, give the same paper (PA1, PA9). */
@DisplayName("The same paper again from its own Word file and PDF")
class SamePaperTest {

	private static final Quarter QUARTER = new Quarter(2031, 2);

	private static final LocalDate MEETING = LocalDate.of(2031, 11, 3);

	private static final String WORDS = """
			> We led in with **bold** words, and:

			- a list
			- that leads in, too

			A first item whose words go on for so long that they need more than one line in any format, with a hyphen
			in re-arranged and £16,000 – ‘quoted’, “twice” • é ŵ ŷ and an **emphasis that turns over the end of a
			line, as it may** and *some slanted words* and ***both***, then [a link](https://council.example/a?b=c).

			**Year of Culture** – selected highlights:

			- one
			  - deeper – with a dash, and words that are long enough to reach the end of the line and go on
			  - and again
			- two

			  more of two

			> Closing words of the item.

			## Healthy Hub
			- opened
			- 2.5 million visits

			> ## Unnumbered sub-heading

			\\2. is how this item begins, and so it stays.

			The list:

			a) first
			b) second
			   i. roman
			   ii. two
			c) third

			> between

			d) fourth

			(i) in brackets

			(ii) two

			2.1 million people; a typed number that is words.
			""";

	private static PaperSource source() {
		StandingText standing = new StandingText(List.of(
				new OwnSection("Introduction", ContentParser.fromTyped("This is about {quarter} ({period}).")),
				new OwnSection(Text.of("Achievements"), Text.of(" - The following are a sample."),
						ContentParser.fromTyped("> Leading in.\n\nA paragraph before the services."), Source.NONE),
				new ServicesHere(List.of()), new OwnSection("Background", ContentParser.fromTyped("None."))), false);
		return new PaperSource("Report", "A committee", QUARTER, MEETING, true, Outline.NESTED, standing,
				List.of(new Paper.CoverField("Author", List.of("Officer", "01632 960 001"))),
				List.of(new ServiceSection("Parks", ContentParser.fromTyped(WORDS)),
						new ServiceSection("Libraries", ContentParser.fromTyped("Lent books.\n\nBought books.")),
						new ServiceSection("Late service", ContentParser.fromTyped(""), List.of(), "To follow.")));
	}

	private static Stream<Paper> papers() {
		Paper odd = Outliner.outline(PastPaper.read("""
				Words above all.

				1. Introduction

				1.2 Begins at two.

				3. Achievements - The following are a sample of what was done.

				3.1 Housing

				3.1.1 One.

				3.1.3 Three.

				3.1.3 Three again.

				Sub-heading

				3.1.4 Four.

				3.3 Planning

				3.3.1 One.

				3.4 A closing paragraph, which stands under no service.

				5. Five

				5.1 None.
				""".getBytes(StandardCharsets.UTF_8), "odd.txt")
			.source("A committee", QUARTER, MEETING, Outline.AS_IS));
		return Stream.of(Outliner.outline(source()), Outliner.outline(source().with(Outline.FLAT)), odd,
				SamplePapers.nested(), SamplePapers.flat());
	}

	@ParameterizedTest
	@MethodSource("papers")
	@DisplayName("Word: the same paper.txt")
	void word(Paper paper) {
		assertThat(again(DocxWriter.write(paper), "paper.docx")).isEqualTo(body(paper));
		PastPaper past = PastPaper.read(DocxWriter.write(paper), "paper.docx");
		assertThat(past.title()).isEqualTo(paper.title());
		assertThat(past.committee()).isEqualTo(paper.committee());
	}

	@ParameterizedTest
	@MethodSource("papers")
	@DisplayName("PDF: the same paper.txt")
	void pdf(Paper paper) {
		assertThat(again(PdfWriter.write(paper), "paper.pdf")).isEqualTo(body(paper));
		PastPaper past = PastPaper.read(PdfWriter.write(paper), "paper.pdf");
		assertThat(past.title()).isEqualTo(paper.title());
		assertThat(past.committee()).isEqualTo(paper.committee());
	}

	@Test
	@DisplayName("Word and PDF give back emphasis, links, titles and the very same items")
	void content() {
		Paper paper = Outliner.outline(source());
		for (String name : List.of("paper.docx", "paper.pdf")) {
			byte[] file = name.endsWith("x") ? DocxWriter.write(paper) : PdfWriter.write(paper);
			assertThat(PastPaper.read(file, name).services().get(0).content()).as(name)
				.isEqualTo(ContentParser.fromTyped(WORDS));
		}
	}

	@Test
	@DisplayName("a PDF without its tags is read from its lines: every word, every label")
	void untagged() throws IOException {
		Paper paper = SamplePapers.flat();
		try (PDDocument document = Loader.loadPDF(PdfWriter.write(paper))) {
			document.getDocumentCatalog().setStructureTreeRoot(null);
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			document.save(out);
			assertThat(again(out.toByteArray(), "paper.pdf")).endsWith(body(paper));
		}
	}

	@ParameterizedTest
	@EnumSource(Outline.class)
	@DisplayName("the real papers too, in every outline")
	void real(Outline outline) throws IOException {
		String folder = System.getProperty("quarterday.papers", "");
		assumeTrue(!folder.isEmpty(), "needs -Dquarterday.papers=DIR");
		for (String name : List.of("2019-20-q1.txt", "2020-21-q1.txt")) {
			Paper paper = Outliner
				.outline(PastPaper.read(Path.of(folder, name)).source("A committee", QUARTER, MEETING, outline));
			assertThat(Files.readString(Path.of(folder, name))).isNotEmpty();
			assertThat(again(DocxWriter.write(paper), "paper.docx")).isEqualTo(body(paper));
			assertThat(again(PdfWriter.write(paper), "paper.pdf")).isEqualTo(body(paper));
		}
	}

	private static String again(byte[] file, String name) {
		PastPaper past = PastPaper.read(file, name);
		return TextWriter.write(Outliner.outline(past.source("A committee", QUARTER, MEETING, Outline.AS_IS)));
	}

	private static String body(Paper paper) {
		String text = TextWriter.write(paper);
		int line = text.indexOf("\n---\n");
		return (line < 0) ? text : text.substring(line + 5);
	}

}
