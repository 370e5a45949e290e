package org.quarterday.paper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.fontbox.ttf.model.GsubData;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.quarterday.content.Text;
import org.quarterday.paper.Paper.Part;

import static org.assertj.core.api.Assertions.assertThat;

class PdfWriterTest {

	@Test
	@DisplayName("Accessibility: PDF/UA-1 and PDF/A-2a with cover, figures, every kind of list, and all its words")
	void nestedPaperIsValid() throws Exception {
		VeraPdf.assertValid(PdfWriter.write(SamplePapers.nested()), 3,
				List.of("Quarter 1 performance report", "Report author", "Contents", "1. Introduction",
						"1.1 This paper gives an update", "3.1.2 When staff came back", "• Completion",
						"– 280 seats in the stalls", "a) a list of events;", "c) the number of volunteers.",
						"(ii) summer", "3.2 Customer Services", "CSU12 Calls answered", "● Green", "■ Red",
						"1 of 2 measures met target", "3.2.1 Spent £2.4m",
						"3.2.2 Welsh line – Tŷ’r dŵr, café, £5 and a ‘quote’ for the ŵyn of Llanŷ.",
						"3.2.3 Healthy Hub", "The report of this service is to follow."));
	}

	@Test
	@DisplayName("Accessibility: other outlines, irregular labels and a hundred pages are valid too")
	void otherPapersAreValid() throws Exception {
		VeraPdf.assertValid(PdfWriter.write(SamplePapers.flat()), 2,
				List.of("2. Achievements - The following are a sample.", "3.1 Opened on 4 May.", "4.1 All calls"));
		VeraPdf.assertValid(PdfWriter.write(SamplePapers.irregular()), 2,
				List.of("2.3 2.2 is missing.", "3. Three again", "5.10 Ten.", "A1 A letter", "7.2.1 A parent"));
	}

	@Test
	@DisplayName("PA2: the structure reads every block of the HTML edition, numbers and marks included, in the same order")
	void readsAsTheHtmlEdition() throws Exception {
		for (Paper paper : List.of(SamplePapers.nested(), SamplePapers.flat(), SamplePapers.irregular())) {
			List<String> html = Jsoup.parse(HtmlWriter.article(paper))
				.select(".part-heading, .item-heading, .lead-in p, .item > p, .marked > li, .figures p, caption, .gap")
				.eachText();
			assertThat(TaggedText.of(PdfWriter.write(paper))).containsSubsequence(html);
		}
	}

	@Test
	@DisplayName("PA9: characters that the font lacks, and invisible ones, break nothing")
	void strangeCharactersStayValid() throws Exception {
		Paper paper = SamplePapers
			.paper(false, List.of(), List.of(SamplePapers.part("1.", "Strange", SamplePapers.item("1.1",
					"tab\there, no-break\u00a0space, thin\u2009space, zero\u200bwidth, soft\u00adhyphen, \u0007 bell, "
							+ "smile \uD83D\uDE00, 漢字, ½, ✓, → and the end."))));
		VeraPdf.assertValid(PdfWriter.write(paper), 2, List.of("tab", "here", "½", "and the end."));
	}

	@Test
	@DisplayName("PA9: the characters that the PDF cannot show are known beforehand")
	void namesWhatItCannotShow() {
		assertThat(FontFamily.builtIn().unprintable("smile \uD83D\uDE00, 漢, £ – ’ • é ŵ ŷ\u00a0\u200b\t\n ● ▲ ■"))
			.containsExactly("\uD83D\uDE00", "漢");
	}

	@Test
	@DisplayName("PA9: a word is drawn with letters of its own unless it has an accent that stands alone: nothing else is composed by our font")
	void composesOnlyAccents() throws IOException {
		for (FontFace face : FontFace.values()) {
			TrueTypeFont font = new TTFParser()
				.parse(new RandomAccessReadBuffer(FontFamily.builtIn().faces().get(face)));
			GsubData composed = font.getGsubData();
			CmapLookup letters = font.getUnicodeCmapLookup();
			assertThat(composed.getSupportedFeatures()).as(face.file()).containsExactly("ccmp");
			assertThat(composed.getFeature("ccmp").getAllGlyphIdsForSubstitution()).hasSizeGreaterThan(100)
				.allSatisfy((glyphs) -> assertThat(glyphs)
					.anySatisfy((glyph) -> assertThat(letters.getCharCodes(glyph)).allMatch(PdfFont::composes)));
		}
		assertThat("Tŷ’r Dŵr – £2.4m, ½ file, café ● ■ → naïve ^ ` ´ ¨".codePoints()).noneMatch(PdfFont::composes);
	}

	@Test
	@DisplayName("No paper ends with an empty page, wherever on its last page it ends, in a paragraph or in the glossary")
	void noEmptyPage() throws IOException {
		List<String> empty = new ArrayList<>();
		for (Guide guide : List.of(Guide.NONE,
				new Guide("", List.of(), List.of(),
						List.of(new Guide.Term("Green Flag", "the national award for parks")), Map.of(), List.of(),
						List.of()))) {
			for (int longer : new int[] { 0, 4 }) {
				for (int shorter = 24; shorter < 30; shorter++) {
					Paper paper = ending(longer, shorter - longer * 2 / 3, guide);
					if (lastPage(PdfWriter.write(paper)).lines().noneMatch((line) -> line.matches("\\d.*|Green.*"))) {
						empty.add("%d and %d, %s".formatted(longer, shorter, guide.glossary()));
					}
				}
			}
		}
		assertThat(empty).isEmpty();
	}

	/** Paragraphs of two lines, then of one. */
	private static Paper ending(int longer, int shorter, Guide guide) {
		List<Paper.Numbered> items = new ArrayList<>();
		for (int i = 1; i <= longer + shorter; i++) {
			items.add(SamplePapers.item("1." + i, "Volunteers planted trees. ".repeat((i <= longer) ? 6 : 1)));
		}
		Paper paper = SamplePapers.paper(false, List.of(),
				List.of(SamplePapers.part("1.", "Trees", items.toArray(Paper.Numbered[]::new))));
		return new Paper(paper.title(), paper.committee(), paper.quarter(), paper.meeting(), false, List.of(), guide,
				paper.body());
	}

	private static String lastPage(byte[] pdf) throws IOException {
		try (PDDocument document = Loader.loadPDF(pdf)) {
			PDFTextStripper text = new PDFTextStripper();
			text.setStartPage(document.getNumberOfPages());
			return text.getText(document);
		}
	}

	@Test
	@DisplayName("DL8: the same paper gives the same bytes")
	void deterministic() throws Exception {
		byte[] first = PdfWriter.write(SamplePapers.nested());
		Thread.sleep(1100);
		assertThat(PdfWriter.write(SamplePapers.nested())).isEqualTo(first);
	}

	@Test
	@DisplayName("Title, language, bookmarks; DRAFT on every page of an unpublished paper and on none of another")
	void titleLanguageBookmarksDraft() throws IOException {
		try (PDDocument document = Loader.loadPDF(PdfWriter.write(SamplePapers.nested()))) {
			assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en-GB");
			assertThat(document.getDocumentInformation().getTitle()).isEqualTo(
					"Quarter 1 performance report – Housing and Community Overview and Scrutiny Committee – DRAFT");
			assertThat(titles(document.getDocumentCatalog().getDocumentOutline())).containsExactly("1. Introduction",
					"2. Performance", "3. Quarter 1 achievements", "3.1 The Old Town Hall", "3.2 Customer Services",
					"3.3 Community Partnerships");
			PDPage body = document.getDocumentCatalog()
				.getDocumentOutline()
				.getFirstChild()
				.findDestinationPage(document);
			assertThat(document.getPages().indexOf(body)).isEqualTo(1);
		}
		assertThat(VeraPdf.text(PdfWriter.write(SamplePapers.nested())).split("DRAFT – not published", -1)).hasSize(4);
		assertThat(VeraPdf.text(PdfWriter.write(SamplePapers.flat()))).doesNotContain("DRAFT");
	}

	@Test
	@DisplayName("What the system generated stands in Part elements, the paper's own words in the one Art outside them")
	void structureTellsGeneratedFromWritten() throws IOException {
		try (PDDocument document = Loader.loadPDF(PdfWriter.write(SamplePapers.nested()))) {
			List<String> outside = new ArrayList<>();
			types(document.getDocumentCatalog().getStructureTreeRoot(), outside);
			assertThat(outside).contains(PdfWriter.BODY, "H2", "H3", "H4", "P", "L", "LI", "Lbl", "LBody", "Link");
			assertThat(outside).doesNotContain("Table", "H1");
			assertThat(outside.stream().filter(PdfWriter.BODY::equals)).hasSize(1);
			assertThat(outside.stream().filter("Lbl"::equals)).hasSize(12);
		}
	}

	@Test
	@DisplayName("A paper without one part, one without a meeting date, and one with an empty part can be printed")
	void edges() throws Exception {
		Paper empty = SamplePapers.paper(true, List.of(), List.of());
		VeraPdf.assertValid(PdfWriter.write(empty), 1, List.of("Quarter 1 performance report"));
		Part silent = new Part("", "", Text.EMPTY, Text.EMPTY, List.of(SamplePapers.words("Only words.")), List.of(),
				"", List.of(), List.of());
		Paper undated = new Paper("T", "C", empty.quarter(), null, false, List.of(), List.of(silent));
		VeraPdf.assertValid(PdfWriter.write(undated), 2, List.of("Only words."));
	}

	private static List<String> titles(PDOutlineNode node) {
		List<String> titles = new ArrayList<>();
		for (PDOutlineItem item : node.children()) {
			titles.add(item.getTitle());
			titles.addAll(titles(item));
		}
		return titles;
	}

	private static void types(PDStructureNode node, List<String> types) {
		for (Object kid : node.getKids()) {
			if (kid instanceof PDStructureElement element && !PdfWriter.GENERATED.equals(element.getStructureType())) {
				types.add(element.getStructureType());
				types(element, types);
			}
		}
	}

}
