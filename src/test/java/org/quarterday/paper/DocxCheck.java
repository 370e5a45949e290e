package org.quarterday.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Reads a Word file of ours with a library that did not write it, and holds it to section
 * 6 of the rules: true headings in order, Word's own numbers, tables with heads and
 * captions, pictures with words, links that arrive, a language and a title.
 */
public final class DocxCheck {

	private static final Pattern PICTURE = Pattern.compile("<wp:docPr [^>]*>");

	private DocxCheck() {
	}

	/** Asserts all of that. */
	public static void assertAccessible(byte[] docx) throws IOException {
		try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
			assertThat(document.getProperties().getCoreProperties().getTitle()).as("title").isNotBlank();
			assertThat(document.getProperties().getCoreProperties().getUnderlyingProperties().getLanguageProperty())
				.as("language")
				.hasValue("en-GB");
			headings(document);
			numbers(document);
			links(document);
			document.getTables().stream().filter(DocxCheck::data).forEach(DocxCheck::table);
			Matcher picture = PICTURE.matcher(document.getDocument().xmlText());
			while (picture.find()) {
				assertThat(picture.group()).as("words for a picture").containsPattern("descr=\"[^\"]{10,}\"");
			}
		}
	}

	/** No level is left out, and every style is there. */
	private static void headings(XWPFDocument document) {
		int above = 0;
		for (XWPFParagraph paragraph : document.getParagraphs()) {
			String style = paragraph.getStyle();
			assertThat(style == null || document.getStyles().styleExist(style)).as("style " + style).isTrue();
			if (style != null && style.matches("Heading\\d")) {
				int level = Integer.parseInt(style.substring("Heading".length()));
				assertThat(level).as(paragraph.getText()).isLessThanOrEqualTo(above + 1);
				assertThat(paragraph.getText()).isNotBlank();
				above = level;
			}
		}
		assertThat(above).as("headings").isPositive();
	}

	/**
	 * A numbered paragraph has its number from a list that is there, and is not empty.
	 */
	private static void numbers(XWPFDocument document) {
		List<XWPFParagraph> numbered = document.getParagraphs()
			.stream()
			.filter((paragraph) -> paragraph.getNumID() != null && paragraph.getNumID().signum() > 0)
			.toList();
		assertThat(numbered).as("numbered paragraphs")
			.isNotEmpty()
			.allSatisfy((paragraph) -> assertThat(document.getNumbering().getNum(paragraph.getNumID())).isNotNull())
			.noneMatch((paragraph) -> paragraph.getText().matches("\\d+(?:\\.\\d+)+ .*"));
	}

	/** A link within the document leads to a bookmark that is there once. */
	private static void links(XWPFDocument document) {
		List<String> bookmarks = document.getParagraphs()
			.stream()
			.flatMap((paragraph) -> paragraph.getCTP().getBookmarkStartList().stream())
			.map((bookmark) -> bookmark.getName())
			.toList();
		assertThat(anchors(document)).allSatisfy((anchor) -> assertThat(bookmarks).containsOnlyOnce(anchor));
	}

	/** Where the links within the document lead, in order. */
	static List<String> anchors(XWPFDocument document) {
		return document.getParagraphs()
			.stream()
			.flatMap((paragraph) -> paragraph.getCTP().getHyperlinkList().stream())
			.map((link) -> link.getAnchor())
			.filter((anchor) -> anchor != null)
			.toList();
	}

	/** The cover sheet is laid out as a table, and is none. */
	private static boolean data(XWPFTable table) {
		return table.getRow(0).isRepeatHeader();
	}

	private static void table(XWPFTable table) {
		assertThat(table.getCTTbl().getTblPr().getTblCaption().getVal()).as("caption").isNotBlank();
		int columns = table.getRow(0).getTableCells().size();
		assertThat(table.getRows()).allMatch((row) -> row.isCantSplitRow())
			.as("no merged cells")
			.allMatch((row) -> row.getTableCells().size() == columns);
	}

}
