package org.quarterday.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** A paper in every format as text that a person can review. */
final class ReadableFormats {

	private ReadableFormats() {
	}

	/** By the name of the file that keeps it. */
	static Map<String, String> of(Paper paper) throws IOException {
		Map<String, String> formats = new LinkedHashMap<>();
		formats.put("paper.txt", TextWriter.write(paper));
		formats.put("html.txt", html(HtmlWriter.article(paper)));
		formats.put("pdf.txt", pdf(PdfWriter.write(paper)));
		formats.put("docx.txt", docx(DocxWriter.write(paper)));
		formats.put("figures.csv", CsvWriter.write(paper).replace("\r\n", "\n"));
		formats.put("paper.json", JsonWriter.write(paper));
		return formats;
	}

	private static String html(String article) {
		StringBuilder out = new StringBuilder();
		Jsoup.parseBodyFragment(article).body().childNodes().forEach((node) -> html(node, 0, out));
		return out.toString();
	}

	private static void html(Node node, int depth, StringBuilder out) {
		if (node instanceof TextNode text && !text.isBlank()) {
			out.append("  ".repeat(depth)).append(text.text().strip()).append('\n');
		}
		else if (node instanceof Element element) {
			out.append("  ".repeat(depth)).append(element.tagName());
			element.attributes().forEach((attribute) -> {
				if (List.of("id", "class", "href", "scope", "role", "aria-labelledby").contains(attribute.getKey())) {
					out.append(' ').append(attribute);
				}
			});
			boolean leaf = element.children().isEmpty();
			out.append((leaf && element.hasText()) ? ": " + element.text() : "").append('\n');
			if (!leaf && !element.tagName().equals("svg")) {
				element.childNodes().forEach((child) -> html(child, depth + 1, out));
			}
			else if (!leaf) {
				out.append("  ".repeat(depth + 1)).append(element.select("title").text()).append('\n');
			}
		}
	}

	private static String pdf(byte[] pdf) throws IOException {
		try (PDDocument document = Loader.loadPDF(pdf)) {
			return "pages: " + document.getNumberOfPages() + "\ntitle: " + document.getDocumentInformation().getTitle()
					+ "\n" + String.join("\n", TaggedText.of(pdf)) + "\n";
		}
	}

	/** Style, number's level and words of each paragraph; tables row by row. */
	private static String docx(byte[] docx) throws IOException {
		List<String> lines = new ArrayList<>();
		try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
			for (IBodyElement each : document.getBodyElements()) {
				if (each instanceof XWPFParagraph paragraph) {
					lines.add(paragraph(paragraph));
				}
				else if (each instanceof XWPFTable table) {
					lines.add("table " + table.getStyleID());
					table.getRows()
						.forEach((row) -> lines.add("  " + (row.isRepeatHeader() ? "head: " : "") + cells(row)));
				}
			}
		}
		return String.join("\n", lines) + "\n";
	}

	private static String paragraph(XWPFParagraph paragraph) {
		String number = (paragraph.getNumID() != null) ? " #" + paragraph.getNumID() + "/" + paragraph.getNumIlvl()
				: "";
		String marks = paragraph.getCTP()
			.getBookmarkStartList()
			.stream()
			.map((mark) -> " @" + mark.getName())
			.reduce("", String::concat);
		return paragraph.getStyle() + number + marks + ": " + paragraph.getText();
	}

	private static String cells(XWPFTableRow row) {
		return row.getTableCells()
			.stream()
			.map((cell) -> cell.getText() + cell.getParagraphs()
				.stream()
				.flatMap((paragraph) -> paragraph.getRuns().stream())
				.flatMap((run) -> run.getEmbeddedPictures().stream())
				.map((picture) -> "[" + picture.getDescription() + "]")
				.reduce("", String::concat))
			.reduce((one, next) -> one + " | " + next)
			.orElse("");
	}

}
