package org.quarterday.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quarterday.cycle.Refusal;
import org.quarterday.paper.HouseStyleReport.Finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A council's own Word template: its look, the paper's words and numbers (G3). */
class WordTemplateTest {

	private static final String DOCUMENT = "word/document.xml";

	private static final String STYLES = "word/styles.xml";

	private static final WordTemplate HOUSE = WordTemplate.of(HouseFile.good().bytes());

	@Test
	@DisplayName("G3: the starter template and a house style with ids, lists and pages of its own pass the check")
	void pass() {
		assertThat(TemplateCheck.of(WordTemplate.starter(), "starter.docx").faults()).isEmpty();
		assertThat(TemplateCheck.of(WordTemplate.starter(), "starter.docx").notes()).isEmpty();
		HouseStyleReport report = TemplateCheck.of(HouseFile.good().bytes(), "house.docx");
		assertThat(report.faults()).isEmpty();
		assertThat(report.notes()).extracting(Finding::words)
			.anyMatch((words) -> words.contains("Figure Table"))
			.anyMatch((words) -> words
				.contains("{in brief}: the page of exceptions will stand directly before the paper"))
			.anyMatch((words) -> words.contains("“Heading 1” has a numbering of its own"))
			.anyMatch((words) -> words.contains("DRAFT will stand at the top of every page"));
	}

	static Stream<List<Object>> faults() {
		return Stream.of(List.of("There is no line {paper}", HouseFile.good().with(DOCUMENT, "{paper}", "paper")),
				List.of("There is no line {cover}", HouseFile.good().with(DOCUMENT, "er}", "er")),
				List.of("The line {contents} is there 2 times",
						HouseFile.good().with(DOCUMENT, "This report can be had in large print.", "{contents}")),
				List.of("{comittee} means nothing here", HouseFile.good().with(DOCUMENT, "{meeting}", "{comittee}")),
				List.of("{paper} does not stand in a paragraph of its own",
						HouseFile.good().with(DOCUMENT, "{meeting}", "{paper}")),
				List.of("The style “Numbered Paragraph” is missing",
						HouseFile.good().with(STYLES, "Numbered Paragraph", "Numbered")),
				List.of("The style “Title” is not a paragraph style",
						HouseFile.good()
							.with(STYLES, "w:type=\"paragraph\" w:styleId=\"Titel\"",
									"w:type=\"character\" w:styleId=\"Titel\"")),
				List.of("The style “List Bullet 2” is missing",
						HouseFile.good().with(STYLES, "List Bullet 2", "Bullet Two")),
				List.of("The style “List Bullet” numbers its paragraphs",
						HouseFile.good()
							.with("word/numbering.xml", "\"bullet\"/><w:lvlText w:val=\"■\"",
									"\"decimal\"/><w:lvlText w:val=\"%1\"")),
				List.of("Bullets of “List Bullet 2” do not stand further in",
						HouseFile.good().with("word/numbering.xml", "1854", "1134")),
				List.of("Its language is English (United States)", HouseFile.good().with(STYLES, "en-GB", "en-US")),
				List.of("It does not say what language it is in",
						HouseFile.good().with(STYLES, "<w:lang w:val=\"en-GB\"/>", "")),
				List.of("The page is 21.6 by 27.9 cm, not A4",
						HouseFile.good().with(DOCUMENT, "w:w=\"11906\" w:h=\"16838\"", "w:w=\"12240\" w:h=\"15840\"")),
				List.of("The margins leave 10.6 cm",
						HouseFile.good().with(DOCUMENT, "w:left=\"1440\"", "w:left=\"4440\"")),
				List.of("The picture “Picture 1” has no alternative text",
						HouseFile.good().with("word/header1.xml", " descr=\"Northmere Borough Council\"", "")),
				List.of("“Heading 1” is too pale to read",
						HouseFile.good().with(STYLES, "7A1F5C\"/><w:sz w:val=\"34\"", "E0A0D0\"/><w:sz w:val=\"34\"")),
				List.of("There are tracked changes in it", HouseFile.good()
					.with(DOCUMENT, "<w:r><w:t>This report",
							"<w:ins w:id=\"9\" w:author=\"W\"><w:r><w:t>New.</w:t></w:r></w:ins><w:r><w:t>This report")),
				List.of("There is hidden text in it", HouseFile.good()
					.with(DOCUMENT, "<w:r><w:t>This report", "<w:r><w:rPr><w:vanish/></w:rPr><w:t>This report")),
				List.of("It has a table of contents of its own",
						HouseFile.good().with("word/footer1.xml", " PAGE ", " TOC ")),
				List.of("It is protected against editing",
						HouseFile.good()
							.with("word/settings.xml", "<w:zoom w:percent=\"100\"/>",
									"<w:documentProtection w:edit=\"readOnly\"/>")));
	}

	@ParameterizedTest
	@MethodSource("faults")
	@DisplayName("G3: the check says in plain words what is missing, and what to do about it")
	void missing(List<Object> each) {
		HouseStyleReport report = TemplateCheck.of(((HouseFile) each.get(1)).bytes(), "house.docx");
		assertThat(report.usable()).isFalse();
		assertThat(report.faults()).anyMatch((fault) -> fault.words().startsWith((String) each.get(0)))
			.noneMatch((fault) -> fault.remedy().isBlank());
	}

	static Stream<List<Object>> refused() {
		byte[] huge = new byte[70 * 1024 * 1024];
		return Stream.of(List.of("macros", HouseFile.good().and("word/vbaProject.bin", new byte[10]).bytes()),
				List.of("macros",
						HouseFile.good()
							.with("[Content_Types].xml",
									"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
									"application/vnd.ms-word.document.macroEnabled.main+xml")
							.bytes()),
				List.of("is a Word template (.dotx)",
						HouseFile.good()
							.with("[Content_Types].xml", "wordprocessingml.document.main",
									"wordprocessingml.template.main")
							.bytes()),
				List.of("is attached to another template (Evil.dotm)",
						HouseFile.good()
							.related(DOCUMENT, "attachedTemplate", "https://evil.example/Evil.dotm", true)
							.bytes()),
				List.of("linked from outside",
						HouseFile.good().related("word/header1.xml", "image", "file:///c:/logo.png", true).bytes()),
				List.of("refers to something outside itself",
						HouseFile.good().related(DOCUMENT, "hyperlink", "file://server/share", true).bytes()),
				List.of("an embedded object", HouseFile.good().related(DOCUMENT, "oleObject", "x.xml", false).bytes()),
				List.of("an embedded object", HouseFile.good().related(DOCUMENT, "aFChunk", "x.html", false).bytes()),
				List.of("has a field that fetches",
						HouseFile.good().with("word/footer1.xml", " PAGE ", " INCLUDEPICTURE &quot;x&quot; ").bytes()),
				List.of("unpacks to far more", HouseFile.good().and("word/media/bomb.png", huge).bytes()),
				List.of("is larger than 5 MB", new byte[5_000_001]),
				List.of("is not a Word file", "hello, hello, hello".getBytes(StandardCharsets.UTF_8)),
				List.of("is damaged", HouseFile.good().with(DOCUMENT, "</w:body>", "").bytes()),
				List.of("is damaged",
						HouseFile.good()
							.with(DOCUMENT, "<w:document ",
									"<!DOCTYPE w [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><w:document ")
							.bytes()),
				List.of("Strict Open XML",
						HouseFile.good()
							.with(DOCUMENT, "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
									"http://purl.oclc.org/ooxml/wordprocessingml/main")
							.bytes()),
				List.of("Choose the Word file", new byte[0]));
	}

	@ParameterizedTest
	@MethodSource("refused")
	@DisplayName("What would run, fetch or fill the memory is refused before it is looked at")
	void refuses(List<Object> each) {
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> TemplateCheck.of((byte[]) each.get(1), "house.docx"))
			.satisfies((refusal) -> assertThat(refusal.field()).isEqualTo("file"))
			.withMessageContaining((String) each.get(0));
	}

	@Test
	@DisplayName("G3: its styles, headers and words stay; the paper's words and Word's own numbers stand at its marks")
	void written() throws Exception {
		byte[] docx = DocxWriter.write(SamplePapers.nested(), HOUSE);
		DocxCheck.assertAccessible(docx);
		Files.write(Files.createDirectories(Path.of("target/papers")).resolve("house.docx"), docx);
		try (XWPFDocument document = open(SamplePapers.nested())) {
			assertThat(document.getStyles().getStyle("Heading1").getName()).isEqualTo("heading 1");
			assertThat(document.getStyles().getStyle("Heading1").getCTStyle().xmlText()).contains("7A1F5C");
			assertThat(document.getStyles().getStyle("FigureTable")).isNotNull();
			List<String> words = document.getParagraphs().stream().map(XWPFParagraph::getText).toList();
			assertThat(words).startsWith("Northmere Borough Council",
					"Housing and Community Overview and Scrutiny Committee", "Quarter 1 performance report");
			assertThat(words).endsWith("This report can be had in large print.");
			assertThat(words).noneMatch((each) -> each.contains("{"));
			assertThat(document.getTables().get(0).getText()).contains("Report to members, Wednesday 2 September 2026");
			assertThat(document.getFooterList().get(0).getText())
				.contains("Housing and Community Overview and Scrutiny Committee, Quarter 1 2026/27, page");
			assertThat(document.getParagraphs()
				.stream()
				.filter((each) -> each.getStyle() != null && each.getStyle().equals(PaperStyles.NUMBERED))).isNotEmpty()
				.allMatch((each) -> each.getNumID().intValue() == 1);
			assertThat(document.getParagraphs())
				.allMatch((each) -> each.getStyle() == null || document.getStyles().styleExist(each.getStyle()));
		}
	}

	@Test
	@DisplayName("DL8: a draft says so in every header of the house style, a published paper in none")
	void draft() throws IOException {
		try (XWPFDocument draft = open(SamplePapers.nested()); XWPFDocument published = open(SamplePapers.flat())) {
			assertThat(draft.getHeaderList()).hasSizeGreaterThan(1)
				.allMatch((header) -> header.getText().contains("DRAFT – not published"));
			assertThat(published.getHeaderList()).noneMatch((header) -> header.getText().contains("DRAFT"));
		}
	}

	@Test
	@DisplayName("A draft says so on every page even of a template without headers")
	void noHeaders() throws IOException {
		WordTemplate bare = WordTemplate.of(HouseFile.good()
			.with(DOCUMENT, "<w:headerReference w:type=\"default\" r:id=\"rId4\"/>", "<w:titlePg/>")
			.with(DOCUMENT, "<w:headerReference w:type=\"default\" r:id=\"rId5\"/>", "")
			.bytes());
		try (XWPFDocument draft = new XWPFDocument(
				new ByteArrayInputStream(DocxWriter.write(SamplePapers.nested(), bare)))) {
			assertThat(draft.getDocument().getBody().xmlText()).contains("w:type=\"default\"", "w:type=\"first\"");
			assertThat(draft.getHeaderList()).allMatch((header) -> header.getText().contains("DRAFT"));
		}
	}

	@Test
	@DisplayName("Who wrote the template is in no paper")
	void nobodysName() throws IOException {
		byte[] paper = DocxWriter.write(SamplePapers.nested(), HOUSE);
		TemplateFile file = new TemplateFile(paper);
		assertThat(file.names())
			.noneMatch((name) -> new String(file.bytes(name), StandardCharsets.UTF_8).contains("Writer"));
	}

	@Test
	@DisplayName("The same paper and template give the same bytes, also when the template is read again")
	void sameBytes() {
		byte[] first = DocxWriter.write(SamplePapers.nested(), HOUSE);
		assertThat(DocxWriter.write(SamplePapers.nested(), WordTemplate.of(HouseFile.good().bytes()))).isEqualTo(first);
	}

	@Test
	@DisplayName("G12: what comes back from a house style is the paper's words alone, item by item")
	void back() {
		for (Paper paper : List.of(SamplePapers.nested(), SamplePapers.flat())) {
			List<EditedPaper.Part> ours = EditedPaper.read(DocxWriter.write(paper), "paper.docx");
			assertThat(EditedPaper.read(DocxWriter.write(paper, HOUSE), "paper.docx")).isEqualTo(ours);
		}
	}

	@Test
	@DisplayName("What the template says itself is known, its pictures' words included")
	void said() {
		assertThat(HOUSE.said()).contains("democracy in the open", "Northmere Borough Council", "large print");
		assertThat(WordTemplate.builtIn().said()).isEmpty();
	}

	private XWPFDocument open(Paper paper) throws IOException {
		return new XWPFDocument(new ByteArrayInputStream(DocxWriter.write(paper, HOUSE)));
	}

}
