package org.quarterday.publish;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.api.Test;
import org.quarterday.content.Block;
import org.quarterday.content.Text;
import org.quarterday.paper.Paper;
import org.quarterday.paper.Paper.Numbered;
import org.quarterday.paper.Paper.Part;
import org.quarterday.paper.FontFamily;
import org.quarterday.paper.HouseFile;
import org.quarterday.paper.HouseStyle;
import org.quarterday.paper.SamplePapers;
import org.quarterday.paper.WordTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One exempt word, planted in each of the side doors by which such words get out (N16).
 */
class LeakGuardTest {

	private static final String WORD = "Zephyrine";

	private static final Paper OPEN = open();

	private static final Map<String, byte[]> FILES = Freezer.named(OPEN, HouseStyle.builtIn());

	private static final Set<String> SECRETS = LeakGuard.secrets(privateEdition(), OPEN, HouseStyle.builtIn());

	/** Where words get out. */
	enum Door {

		PDF_TITLE, PDF_BOOKMARK, PDF_METADATA, DOCX_PROPERTIES, DOCX_SPLIT_RUN, DOCX_PART_NAME, HTML_COMMENT,
		HTML_ALT_TEXT, CSV_CELL, JSON_VALUE, TEXT_LINE, FILE_NAME, NOTE, FEED_ENTRY

	}

	@Test
	@DisplayName("PA10: the public edition keeps the number and says why; no file of it has a word of Part II")
	void publicEditionIsClean() {
		assertThat(SECRETS).contains("zephyrine", "ltd4", "1234567").doesNotContain("class", "housing");
		assertThat(LeakGuard.leaks(SECRETS, FILES)).isEmpty();
		assertThat(LeakGuard.leaks(SECRETS, Freezer.named(privateEdition(), HouseStyle.builtIn())))
			.hasSizeGreaterThanOrEqualTo(6);
	}

	@ParameterizedTest
	@EnumSource
	@DisplayName("N16: the guard is red when one exempt word is planted in")
	void redAtEachSideDoor(Door door) throws Exception {
		Map<String, byte[]> files = new TreeMap<>(FILES);
		plant(door, files);
		assertThat(LeakGuard.leaks(SECRETS, files)).hasSize(1)
			.allSatisfy((line) -> assertThat(line).startsWith("Exempt text stands in the public ")
				.doesNotContainIgnoringCase(WORD));
	}

	@Test
	@DisplayName("N16: what a house style says is looked at; names of its styles and fonts are no words")
	void houseStyle() {
		HouseStyle clean = style(HouseFile.good().with("word/styles.xml", "Georgia", "Tender Limited"));
		Set<String> secrets = LeakGuard.secrets(privateEdition(), OPEN, clean);
		assertThat(secrets).contains("zephyrine").doesNotContain("limited");
		assertThat(LeakGuard.leaks(secrets, Freezer.named(OPEN, clean))).isEmpty();
		for (String part : List.of("word/header2.xml", "word/document.xml")) {
			String words = part.contains("header") ? "democracy in the open" : "large print";
			HouseStyle leaky = style(HouseFile.good().with(part, words, WORD));
			Set<String> found = LeakGuard.secrets(privateEdition(), OPEN, leaky);
			assertThat(LeakGuard.leaks(found, Freezer.named(OPEN, leaky)))
				.containsExactly("Exempt text stands in the public DOCX");
		}
	}

	@Test
	@DisplayName("N16: a word that the template said before there was a secret is no leak in the Word file, and one anywhere else")
	void oldTemplate() {
		HouseStyle style = style(HouseFile.good().with("word/document.xml", "large print", "Zephyrine print"));
		Set<String> secrets = LeakGuard.secrets(privateEdition(), OPEN, style);
		Map<String, byte[]> files = new TreeMap<>(Freezer.named(OPEN, style));
		String said = style.template().said();
		assertThat(LeakGuard.leaks(secrets, files)).containsExactly("Exempt text stands in the public DOCX");
		assertThat(LeakGuard.leaks(secrets, files, said)).isEmpty();
		append(files, "paper.txt", WORD + "\n");
		assertThat(LeakGuard.leaks(secrets, files, said)).containsExactly("Exempt text stands in the public TXT");
		assertThat(LeakGuard.leaks(secrets, Freezer.named(privateEdition(), style), said))
			.contains("Exempt text stands in the public DOCX");
	}

	private static HouseStyle style(HouseFile file) {
		return new HouseStyle(FontFamily.builtIn(), WordTemplate.of(file.bytes()));
	}

	private static void plant(Door door, Map<String, byte[]> files) throws Exception {
		switch (door) {
			case PDF_TITLE, PDF_BOOKMARK, PDF_METADATA -> files.put("paper.pdf", pdf(door, files.get("paper.pdf")));
			case DOCX_PROPERTIES -> docx(files, "docProps/core.xml", "</cp:coreProperties>",
					"<cp:keywords>" + WORD + "</cp:keywords></cp:coreProperties>");
			case DOCX_SPLIT_RUN -> docx(files, "word/document.xml", "</w:body>",
					"<w:p><w:r><w:t>Zephy</w:t></w:r><w:r><w:t>rine</w:t></w:r></w:p></w:body>");
			case DOCX_PART_NAME -> docx(files, "customXml/" + WORD + ".xml", "", "<x/>");
			case HTML_COMMENT -> append(files, "paper.html", "<!-- " + WORD + " -->");
			case HTML_ALT_TEXT -> append(files, "paper.article", "<img alt=\"" + WORD + "\">");
			case CSV_CELL -> append(files, "paper.csv", "a," + WORD + ",b\r\n");
			case JSON_VALUE -> append(files, "paper.json", "{\"item\":\"" + WORD + "\"}");
			case TEXT_LINE -> append(files, "paper.txt", WORD + "\n");
			case FILE_NAME -> files.put("appendix-" + WORD.toLowerCase(java.util.Locale.UK) + ".txt", new byte[0]);
			case NOTE -> files.put("note.txt", ("“" + WORD + "” is left out").getBytes(StandardCharsets.UTF_8));
			case FEED_ENTRY -> files.put("feed.atom",
					("<feed><summary>" + WORD + "</summary></feed>").getBytes(StandardCharsets.UTF_8));
		}
	}

	private static byte[] pdf(Door door, byte[] content) throws Exception {
		try (PDDocument document = Loader.loadPDF(content)) {
			switch (door) {
				case PDF_TITLE -> document.getDocumentInformation().setTitle("About " + WORD);
				case PDF_BOOKMARK -> {
					PDOutlineItem item = new PDOutlineItem();
					item.setTitle(WORD);
					PDDocumentOutline outline = document.getDocumentCatalog().getDocumentOutline();
					(outline != null ? outline : new PDDocumentOutline()).addLast(item);
				}
				default -> document.getDocumentCatalog()
					.setMetadata(new PDMetadata(document,
							new ByteArrayInputStream(("<x:xmpmeta xmlns:x='adobe:ns:meta/'>" + WORD + "</x:xmpmeta>")
								.getBytes(StandardCharsets.UTF_8))));
			}
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			document.save(out);
			return out.toByteArray();
		}
	}

	private static void docx(Map<String, byte[]> files, String part, String find, String put) throws Exception {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(files.get("paper.docx")));
				ZipOutputStream zip = new ZipOutputStream(out)) {
			for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
				String content = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
				zip.putNextEntry(new ZipEntry(entry.getName()));
				String changed = entry.getName().equals(part) ? content.replace(find, put) : content;
				if (entry.getName().equals(part)) {
					assertThat(changed).as("planted in " + part).isNotEqualTo(content);
				}
				zip.write(changed.getBytes(StandardCharsets.ISO_8859_1));
			}
			if (find.isEmpty()) {
				zip.putNextEntry(new ZipEntry(part));
				zip.write(put.getBytes(StandardCharsets.UTF_8));
			}
		}
		files.put("paper.docx", out.toByteArray());
	}

	private static void append(Map<String, byte[]> files, String name, String text) {
		files.put(name, (new String(files.get(name), StandardCharsets.UTF_8) + text).getBytes(StandardCharsets.UTF_8));
	}

	private static Paper open() {
		Paper draft = SamplePapers.nested();
		return new Paper(draft.title(), draft.committee(), draft.quarter(), draft.meeting(), false, draft.front(),
				draft.body());
	}

	/** The same with one paragraph more. */
	private static Paper privateEdition() {
		List<Part> body = new ArrayList<>(OPEN.body());
		Part last = body.remove(body.size() - 1);
		List<Numbered> paragraphs = new ArrayList<>(last.paragraphs());
		paragraphs.add(new Numbered("9.9", "9.9", "i99", Text.EMPTY, "", List
			.of(new Block.Paragraph(Text.of("The tender of " + WORD + " Limited, Ltd4 was the lowest at £1234567.")))));
		body.add(new Part(last.label(), last.anchor(), last.heading(), last.runIn(), last.leadIn(), last.tables(),
				last.gap(), paragraphs, last.parts()));
		return new Paper(OPEN.title(), OPEN.committee(), OPEN.quarter(), OPEN.meeting(), false, OPEN.front(), body);
	}

}
