package org.quarterday.paper;

import java.math.BigInteger;
import java.util.Map;
import java.util.regex.Pattern;

import org.apache.poi.xwpf.usermodel.IRunBody;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBookmark;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHyperlink;

import org.quarterday.content.Text;
import org.quarterday.content.Text.Span;

/** Writes words into a Word document's paragraphs, in named styles. */
final class WordText {

	private static final Pattern LINK = Pattern.compile("(?i)(https?://|mailto:)\\S+");

	private static final String LINKED = "Hyperlink";

	private final XWPFDocument document;

	private final Map<String, String> places;

	private long bookmarks;

	/**
	 * @param places the bookmarks of the paper's places, by their anchors
	 */
	WordText(XWPFDocument document, Map<String, String> places) {
		this.document = document;
		this.places = places;
	}

	XWPFParagraph paragraph(String style) {
		XWPFParagraph paragraph = this.document.createParagraph();
		paragraph.setStyle(style);
		return paragraph;
	}

	XWPFParagraph paragraph(String style, String words) {
		XWPFParagraph paragraph = paragraph(style);
		plain(paragraph, words, null);
		return paragraph;
	}

	/**
	 * Adds words.
	 * @param style a character style for words without emphasis of their own, or null
	 */
	void add(XWPFParagraph paragraph, Text text, String style) {
		for (Span span : text.spans()) {
			boolean within = this.places.containsKey(CrossReferences.anchor(span));
			boolean linked = within || (span.link() != null && LINK.matcher(span.link()).matches());
			XWPFRun run = within ? link(paragraph, this.places.get(CrossReferences.anchor(span)))
					: linked ? paragraph.createHyperlinkRun(span.link()) : paragraph.createRun();
			run.setText(allowed(span.text()));
			if (linked) {
				run.setStyle(LINKED);
				run.setBold(span.bold());
				run.setItalic(span.italic());
			}
			else {
				style(run, emphasis(span, style));
			}
		}
	}

	void plain(XWPFParagraph paragraph, String words, String style) {
		if (!words.isEmpty()) {
			XWPFRun run = paragraph.createRun();
			run.setText(allowed(words));
			style(run, style);
		}
	}

	/** Adds a label and words, a tab between, that lead to a bookmark of the document. */
	void linked(XWPFParagraph paragraph, String label, String words, String bookmark) {
		XWPFRun run = link(paragraph, bookmark);
		if (!label.isEmpty()) {
			run.setText(label);
			run.addTab();
		}
		run.setText(allowed(words));
	}

	/** Adds the label of a place, which leads there. */
	void reference(XWPFParagraph paragraph, String label, String anchor) {
		String bookmark = this.places.get(anchor);
		if (bookmark == null) {
			plain(paragraph, label, null);
			return;
		}
		XWPFRun run = link(paragraph, bookmark);
		run.setText(allowed(label));
		run.setStyle(LINKED);
	}

	/** Adds words that lead out of the document. */
	void outside(XWPFParagraph paragraph, String words, String address) {
		XWPFRun run = paragraph.createHyperlinkRun(address);
		run.setText(allowed(words));
		run.setStyle(LINKED);
	}

	private static XWPFRun link(XWPFParagraph paragraph, String bookmark) {
		CTHyperlink link = paragraph.getCTP().addNewHyperlink();
		link.setAnchor(bookmark);
		link.setHistory(true);
		return new XWPFRun(link.addNewR(), (IRunBody) paragraph);
	}

	/** Adds a rating's shape in its colour. */
	void shape(XWPFParagraph paragraph, String rating) {
		XWPFRun run = paragraph.createRun();
		run.setText(Ratings.shape(rating));
		run.setColor(Ratings.colour(rating));
	}

	/** Bookmarks what follows in the paragraph until {@link #endBookmark}. */
	void beginBookmark(XWPFParagraph paragraph, String name) {
		CTBookmark bookmark = paragraph.getCTP().addNewBookmarkStart();
		bookmark.setId(BigInteger.valueOf(++this.bookmarks));
		bookmark.setName(name);
	}

	void endBookmark(XWPFParagraph paragraph) {
		paragraph.getCTP().addNewBookmarkEnd().setId(BigInteger.valueOf(this.bookmarks));
	}

	private static void style(XWPFRun run, String style) {
		if (style != null) {
			run.setStyle(style);
		}
	}

	private static String emphasis(Span span, String otherwise) {
		if (span.bold()) {
			return span.italic() ? "StrongEmphasis" : "Strong";
		}
		return span.italic() ? "Emphasis" : otherwise;
	}

	/** The words without characters that XML forbids. */
	static String allowed(String words) {
		return words.codePoints()
			.map((c) -> Markup.allowed(c) ? c : 0xFFFD)
			.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
			.toString();
	}

}
