package org.quarterday.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHyperlinkRun;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class DocxWriterTest {

	@Test
	@DisplayName("Accessibility: true heading styles, title, language, table heads that repeat, rows that stay whole")
	void trueStyles() throws IOException {
		try (XWPFDocument document = open(SamplePapers.nested())) {
			assertThat(texts(document, "Heading1")).containsExactly("Introduction", "Performance",
					"Quarter 1 achievements");
			assertThat(texts(document, "Heading2")).containsExactly("The Old Town Hall", "Customer Services",
					"Community Partnerships");
			assertThat(texts(document, "Heading3")).containsExactly("Healthy Hub");
			assertThat(document.getProperties().getCoreProperties().getTitle())
				.startsWith("Quarter 1 performance report – Housing");
			assertThat(document.getProperties().getCoreProperties().getUnderlyingProperties().getLanguageProperty())
				.hasValue("en-GB");
			XWPFTable figures = document.getTables().get(1);
			assertThat(figures.getRow(0).isRepeatHeader()).isTrue();
			assertThat(figures.getRows()).allMatch((row) -> row.isCantSplitRow());
			assertThat(figures.getCTTbl().getTblPr().getTblCaption().getVal())
				.isEqualTo("Customer Services: figures for Q1 2026/27");
			assertThat(figures.getRow(1).getCell(3).getText()).isEqualTo("● Green");
		}
	}

	static Stream<String> names() {
		return InventedPapers.all().keySet().stream();
	}

	@ParameterizedTest
	@MethodSource("names")
	@DisplayName("Accessibility: every paper of every shape has true headings, Word's own numbers, tables with heads")
	void everyPaper(String name) throws IOException {
		DocxCheck.assertAccessible(DocxWriter.write(InventedPapers.all().get(name)));
	}

	@Test
	@DisplayName("PA2: numbers are Word's own, no label is typed, regular papers use one list alone")
	void numbersAreWords() throws IOException {
		try (XWPFDocument document = open(SamplePapers.nested())) {
			List<XWPFParagraph> labelled = document.getParagraphs()
				.stream()
				.filter((paragraph) -> paragraph.getStyle().startsWith("Heading")
						|| paragraph.getStyle().equals(PaperStyles.NUMBERED))
				.toList();
			assertThat(labelled).hasSize(14)
				.allMatch((paragraph) -> paragraph.getNumID().intValue() == 1)
				.noneMatch((paragraph) -> paragraph.getText().matches("\\d.*"));
		}
	}

	@Test
	@DisplayName("Every item's paragraph carries a bookmark with the item's id; every contents entry arrives")
	void bookmarks() throws IOException {
		try (XWPFDocument document = open(SamplePapers.nested())) {
			List<String> names = document.getParagraphs()
				.stream()
				.flatMap((paragraph) -> Arrays.stream(paragraph.getCTP().getBookmarkStartArray()))
				.map((bookmark) -> bookmark.getName())
				.toList();
			assertThat(names).doesNotHaveDuplicates().allMatch((name) -> name.length() <= 40);
			assertThat(names.stream().flatMap((name) -> PaperStyles.itemId(name).stream())).containsExactly("item-1-1",
					"item-2-1", "item-3-1-1", "works", "letters", "spent", "welsh", "hub");
			List<String> anchors = document.getParagraphs()
				.stream()
				.flatMap((paragraph) -> Arrays.stream(paragraph.getCTP().getHyperlinkArray()))
				.filter((link) -> link.getAnchor() != null)
				.map((link) -> link.getAnchor())
				.toList();
			assertThat(anchors).hasSize(6);
			assertThat(names).containsAll(anchors);
		}
	}

	@Test
	@DisplayName("PA2, N20, G5: exceptions, references, contents and appendices are links; a draft's appendices stand nowhere yet")
	void links() throws IOException {
		Paper paper = InventedPapers.performance(PerformanceMode.TABLE);
		try (XWPFDocument document = open(paper)) {
			assertThat(links(document, PaperStyles.GUIDE_ENTRY)).contains("2 > _Toc_2",
					"Appendix A: Housing report (PDF, pages A1 to A12) > https://papers.example/papers/x/appendix-a-0a1b2c3d.pdf");
			assertThat(links(document, PaperStyles.CONTENTS + 1)).contains("Appendices > _Toc_appendices",
					"Key to the figures > _Toc_key");
			assertThat(links(document, PaperStyles.LEAD_IN)).hasSize(1);
		}
		Paper draft = new Paper(paper.title(), paper.committee(), paper.quarter(), paper.meeting(), true, paper.front(),
				paper.guide(), paper.body());
		try (XWPFDocument document = open(draft)) {
			assertThat(document.getHyperlinks()).isEmpty();
		}
	}

	/** The words of links and where they lead. */
	private static List<String> links(XWPFDocument document, String style) {
		return document.getParagraphs()
			.stream()
			.filter((paragraph) -> style.equals(paragraph.getStyle()))
			.flatMap((paragraph) -> paragraph.getIRuns().stream())
			.filter((run) -> run instanceof XWPFHyperlinkRun)
			.map((run) -> (XWPFHyperlinkRun) run)
			.map((run) -> run.text() + " > "
					+ ((run.getAnchor() != null) ? run.getAnchor() : run.getHyperlink(document).getURL()))
			.toList();
	}

	@Test
	@DisplayName("Every style that the writer names is in the template")
	void templateHasEveryStyle() throws IOException {
		for (Paper paper : List.of(SamplePapers.nested(), SamplePapers.flat(), SamplePapers.irregular())) {
			try (XWPFDocument document = open(paper)) {
				assertThat(document.getParagraphs()).allMatch(
						(paragraph) -> document.getStyles().styleExist(paragraph.getStyle()),
						"has a style of the template");
				assertThat(document.getTables())
					.allMatch((table) -> document.getStyles().styleExist(table.getStyleID()));
			}
		}
	}

	@Test
	@DisplayName("What the system generated is told by its style from the paper's own words")
	void stylesTellGeneratedFromWritten() throws IOException {
		try (XWPFDocument document = open(SamplePapers.nested())) {
			List<String> written = document.getParagraphs()
				.stream()
				.filter((paragraph) -> !PaperStyles.generated(paragraph.getStyle()))
				.map(XWPFParagraph::getText)
				.toList();
			assertThat(written).startsWith("Introduction").endsWith("Community Partnerships").hasSize(29);
		}
	}

	@Test
	@DisplayName("DL8: the same paper gives the same bytes, with no time of making in them")
	void deterministic() throws Exception {
		byte[] first = DocxWriter.write(SamplePapers.nested());
		Thread.sleep(2100);
		assertThat(DocxWriter.write(SamplePapers.nested())).isEqualTo(first);
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(first))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				assertThat(entry.getTimeLocal().getYear()).isEqualTo(1980);
			}
		}
	}

	@Test
	@DisplayName("DRAFT stands in the header of an unpublished paper and not in that of another")
	void draftMark() throws IOException {
		try (XWPFDocument draft = open(SamplePapers.nested()); XWPFDocument published = open(SamplePapers.flat())) {
			assertThat(draft.getHeaderList().get(0).getText()).contains("DRAFT");
			assertThat(published.getHeaderList().get(0).getText()).isBlank();
			assertThat(published.getFooterList().get(0).getText()).startsWith("Housing and Community");
		}
	}

	@Test
	@DisplayName("PA9: characters that XML forbids break nothing, all others survive")
	void strangeCharacters() throws IOException {
		Paper paper = SamplePapers.paper(false, List.of(), List.of(SamplePapers.part("1.", "Ŵ & <b>",
				SamplePapers.item("1.1", "bell \u0007, emoji \uD83D\uDE00, £ – ’ • é ŵ ŷ, tab\there"))));
		try (XWPFDocument document = open(paper)) {
			assertThat(texts(document, "Heading1")).containsExactly("Ŵ & <b>");
			assertThat(texts(document, PaperStyles.NUMBERED))
				.containsExactly("bell \uFFFD, emoji \uD83D\uDE00, £ – ’ • é ŵ ŷ, tab\there");
		}
	}

	@Test
	@DisplayName("A bookmark holds any id of an item and is one that Word accepts")
	void bookmarkNames() {
		String uuid = "i12-of-some-other-kind";
		assertThat(PaperStyles.itemId(PaperStyles.bookmark("Parks", uuid))).hasValue(uuid);
		assertThat(PaperStyles.bookmark("Parks", "ŵ space/and more than forty characters of it")).hasSize(40)
			.matches("[A-Za-z0-9_]+");
		assertThat(PaperStyles.itemId("i_3_1")).isEmpty();
	}

	private static XWPFDocument open(Paper paper) throws IOException {
		return new XWPFDocument(new ByteArrayInputStream(DocxWriter.write(paper)));
	}

	private static List<String> texts(XWPFDocument document, String style) {
		return document.getParagraphs()
			.stream()
			.filter((paragraph) -> style.equals(paragraph.getStyle()))
			.map(XWPFParagraph::getText)
			.toList();
	}

}
