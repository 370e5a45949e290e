package org.quarterday.paper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

import org.quarterday.content.Text;
import org.quarterday.content.TextBuilder;

/** The marked pieces of a tagged PDF's pages, by page and number. */
final class PdfText {

	private final Map<COSDictionary, Map<Integer, Piece>> pieces = new HashMap<>();

	/** One piece: its words, and where its first and last character stand. */
	static final class Piece {

		private final List<Text.Span> spans = new ArrayList<>();

		private final StringBuilder plain = new StringBuilder();

		private float top = Float.NaN;

		private float bottom;

		private void add(TextPosition position) {
			String font = fontName(position.getFont());
			boolean bold = font.contains("bold") || font.contains("black") || font.contains("heavy");
			boolean italic = font.contains("italic") || font.contains("oblique");
			this.spans.add(new Text.Span(SourceLine.spaced(position.getUnicode()), bold, italic, null));
			this.plain.append(position.getUnicode());
			this.top = Float.isNaN(this.top) ? position.getYDirAdj() : this.top;
			this.bottom = position.getYDirAdj();
		}

		private static String fontName(PDFont font) {
			return (font == null || font.getName() == null) ? "" : font.getName().toLowerCase(Locale.ROOT);
		}

		/** The characters as they stand, no-break spaces included. */
		String plain() {
			return this.plain.toString();
		}

		/** Adds the words with their emphasis. */
		void addTo(TextBuilder words, String link) {
			this.spans.forEach((span) -> words.append(span.text(), span.bold(), span.italic(), link));
		}

		/** Whether this piece begins on a line below the one where another ends. */
		boolean startsBelow(Piece other) {
			return Math.abs(this.top - other.bottom) > 1;
		}

	}

	PdfText(PDDocument document) throws IOException {
		for (PDPage page : document.getPages()) {
			PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
			extractor.processPage(page);
			Map<Integer, Piece> byId = new HashMap<>();
			collect(extractor.getMarkedContents(), byId);
			this.pieces.put(page.getCOSObject(), byId);
		}
	}

	private static void collect(List<PDMarkedContent> contents, Map<Integer, Piece> byId) {
		contents.forEach((content) -> collect(content, content.getMCID(), byId));
	}

	private static void collect(PDMarkedContent content, int id, Map<Integer, Piece> byId) {
		for (Object each : content.getContents()) {
			if (each instanceof PDMarkedContent nested) {
				collect(nested, (nested.getMCID() >= 0) ? nested.getMCID() : id, byId);
			}
			else if (each instanceof TextPosition position && id >= 0) {
				byId.computeIfAbsent(id, (key) -> new Piece()).add(position);
			}
		}
	}

	/** A piece, or null when it has no words. */
	Piece piece(PDPage page, int id) {
		return (page == null) ? null : this.pieces.getOrDefault(page.getCOSObject(), Map.of()).get(id);
	}

	/** How many characters all pieces have. */
	int length() {
		return this.pieces.values()
			.stream()
			.flatMap((byId) -> byId.values().stream())
			.mapToInt((p) -> p.plain.length())
			.sum();
	}

}
