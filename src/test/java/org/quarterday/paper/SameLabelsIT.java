package org.quarterday.paper;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.quarterday.cycle.Outline;
import org.quarterday.cycle.Quarter;

import static org.assertj.core.api.Assertions.assertThat;

/** Compares what LibreOffice makes of the Word edition with the HTML and the PDF. */
class SameLabelsIT {

	@TempDir
	Path dir;

	@BeforeAll
	static void office() {
		LibreOffice.assumeInstalled();
	}

	@Test
	@DisplayName("PA2: labels and marks are the same in Word, as LibreOffice computes them, in HTML and in PDF")
	void sameLabelsInEveryEdition() throws Exception {
		List<Paper> papers = new ArrayList<>(InventedPapers.all().values());
		papers.addAll(List.of(SamplePapers.nested(), SamplePapers.flat(), SamplePapers.irregular()));
		for (Paper paper : papers) {
			List<String> html = htmlLines(paper);
			assertThat(html).isNotEmpty();
			assertThat(wordLines(paper)).containsSubsequence(html);
			assertThat(TaggedText.of(PdfWriter.write(paper))).containsSubsequence(html);
		}
	}

	@Test
	@DisplayName("G3: written into house styles, one of them saved by another program, the labels are the same")
	void houseStyles() throws Exception {
		byte[] saved = new LibreOffice(this.dir).docx(WordTemplate.starter());
		assertThat(TemplateCheck.of(saved, "saved.docx").faults()).isEmpty();
		Map<Paper, byte[]> written = Map.of(SamplePapers.nested(), HouseFile.good().bytes(),
				InventedPapers.all().get("letters-and-numerals"), saved);
		for (Map.Entry<Paper, byte[]> each : written.entrySet()) {
			byte[] docx = DocxWriter.write(each.getKey(), WordTemplate.of(each.getValue()));
			assertThat(wordLines(docx)).containsSubsequence(htmlLines(each.getKey()));
			assertThat(EditedPaper.read(docx, "paper.docx"))
				.isEqualTo(EditedPaper.read(DocxWriter.write(each.getKey()), "paper.docx"));
		}
	}

	@Test
	@DisplayName("The Word edition prints: as many pages as ours, bookmarks from its heading styles")
	void wordPrints() throws Exception {
		byte[] pdf = new LibreOffice(this.dir).pdf(DocxWriter.write(SamplePapers.nested()));
		try (PDDocument document = Loader.loadPDF(pdf)) {
			assertThat(document.getNumberOfPages()).isEqualTo(3);
		}
		assertThat(VeraPdf.text(pdf)).contains("DRAFT – not published", "Page 3 of 3", "3.1.2", "● Green");
	}

	@Test
	@DisplayName("PA2, N20: links of the Word edition are links when it is printed, too: none is lost, each arrives")
	void wordLinks() throws Exception {
		byte[] docx = DocxWriter.write(InventedPapers.performance(PerformanceMode.TABLE));
		try (XWPFDocument written = new XWPFDocument(new ByteArrayInputStream(docx));
				PDDocument printed = Loader.loadPDF(new LibreOffice(this.dir).pdf(docx))) {
			int within = 0;
			List<String> outside = new ArrayList<>();
			for (PDPage page : printed.getPages()) {
				for (PDAnnotation annotation : page.getAnnotations()) {
					if (annotation instanceof PDAnnotationLink link && link.getAction() instanceof PDActionURI uri) {
						outside.add(uri.getURI());
					}
					else if (annotation instanceof PDAnnotationLink link) {
						assertThat(link.getDestination()).isNotNull();
						within++;
					}
				}
			}
			assertThat(within).isGreaterThanOrEqualTo(DocxCheck.anchors(written).size());
			assertThat(outside).contains("https://papers.example/papers/x/appendix-a-0a1b2c3d.pdf");
		}
	}

	@Test
	@DisplayName("PA1, PA2: the two real papers, in every outline, are valid and say the same in every edition")
	void realPapers() throws Exception {
		String folder = System.getProperty("quarterday.papers", "");
		if (folder.isEmpty()) {
			System.out.println("skipped: the real papers are read only with -Dquarterday.papers=DIR");
		}
		Assumptions.assumeTrue(!folder.isEmpty(), "needs -Dquarterday.papers=DIR");
		for (String name : List.of("2019-20-q1.txt", "2020-21-q1.txt")) {
			PastPaper past = PastPaper.read(Path.of(folder, name));
			for (Outline outline : Outline.values()) {
				Paper paper = Outliner
					.outline(past.source("A committee", new Quarter(2020, 1), LocalDate.of(2026, 6, 10), outline));
				List<String> html = htmlLines(paper);
				assertThat(wordLines(paper)).as(name + " " + outline).containsSubsequence(html);
				byte[] pdf = PdfWriter.write(paper);
				assertThat(TaggedText.of(pdf)).as(name + " " + outline).containsSubsequence(html);
				VeraPdf.assertValid(pdf, pages(pdf), List.of("1. Introduction"));
			}
		}
	}

	private static int pages(byte[] pdf) throws Exception {
		try (PDDocument document = Loader.loadPDF(pdf)) {
			assertThat(document.getNumberOfPages()).isBetween(3, 8);
			return document.getNumberOfPages();
		}
	}

	private List<String> wordLines(Paper paper) throws Exception {
		return wordLines(DocxWriter.write(paper));
	}

	private List<String> wordLines(byte[] docx) throws Exception {
		return Arrays.stream(new LibreOffice(this.dir).text(docx).split("\n"))
			.map((line) -> line.strip().replaceAll("\\s+", " "))
			.toList();
	}

	/** Every numbered line and every marked entry. */
	private static List<String> htmlLines(Paper paper) {
		return Jsoup.parse(HtmlWriter.article(paper))
			.select(".part-heading, .item-heading, .item > p, .marked > li")
			.stream()
			.map(SameLabelsIT::own)
			.toList();
	}

	/** Without the lists inside it, whose entries are lines of their own. */
	private static String own(Element line) {
		Element own = line.clone();
		own.select("ul, ol").remove();
		return own.text();
	}

}
