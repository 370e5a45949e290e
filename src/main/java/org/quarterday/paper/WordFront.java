package org.quarterday.paper;

import java.util.List;
import java.util.Map;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;

import org.quarterday.paper.Paper.CoverField;
import org.quarterday.paper.Paper.Part;

/** Writes cover and contents into a Word document. */
final class WordFront {

	private static final double NAMES = 0.2975;

	private final XWPFDocument document;

	private final WordText words;

	private final TemplatePage page;

	WordFront(XWPFDocument document, WordText words, TemplatePage page) {
		this.page = page;
		this.document = document;
		this.words = words;
	}

	void cover(Paper paper) {
		this.words.paragraph(PaperStyles.COVER_COMMITTEE, paper.committee());
		this.words.paragraph(PaperStyles.TITLE, paper.title());
		this.words.paragraph(PaperStyles.COVER_OCCASION, FrontMarkup.occasion(paper));
		if (!paper.front().isEmpty()) {
			fields(paper.front());
		}
	}

	private void fields(List<CoverField> fields) {
		XWPFTable table = this.document.createTable(fields.size(), 2);
		int names = (int) Math.round(this.page.width() * NAMES);
		WordTables.dress(table, PaperStyles.COVER_TABLE, new int[] { names, this.page.width() - names }, 0);
		WordTables.describe(table, "Cover sheet", false);
		for (int i = 0; i < fields.size(); i++) {
			XWPFTableRow row = table.getRow(i);
			row.setCantSplitRow(true);
			fill(row.getCell(0), PaperStyles.COVER_NAME, List.of(fields.get(i).name()));
			fill(row.getCell(1), PaperStyles.COVER_TEXT, fields.get(i).lines());
		}
	}

	private void fill(XWPFTableCell cell, String style, List<String> lines) {
		for (int i = 0; i < lines.size(); i++) {
			XWPFParagraph paragraph = (i == 0) ? cell.getParagraphs().get(0) : cell.addParagraph();
			paragraph.setStyle(style);
			this.words.plain(paragraph, lines.get(i), null);
		}
	}

	/** A field that Word can bring up to date; until then it shows what we know. */
	void contents(Paper paper) {
		List<Part> parts = paper.body();
		if (parts.stream().noneMatch(FrontMarkup::listed)) {
			return;
		}
		this.words.paragraph(PaperStyles.CONTENTS_HEADING, "Contents");
		int deepest = parts.stream().anyMatch((part) -> part.parts().stream().anyMatch(FrontMarkup::listed)) ? 2 : 1;
		XWPFParagraph first = this.words.paragraph(PaperStyles.CONTENTS + 1);
		first.createRun().getCTR().addNewFldChar().setFldCharType(STFldCharType.BEGIN);
		first.createRun().getCTR().addNewInstrText().setStringValue("TOC \\o \"1-" + deepest + "\" \\n \\h \\z \\u");
		first.createRun().getCTR().addNewFldChar().setFldCharType(STFldCharType.SEPARATE);
		XWPFParagraph last = entries(parts, 1, first);
		for (Map.Entry<String, String> end : FrontMarkup.atTheEnd(paper.guide()).entrySet()) {
			last = this.words.paragraph(PaperStyles.CONTENTS + 1);
			this.words.linked(last, "", end.getValue(), WordPlaces.bookmark(end.getKey()));
		}
		last.createRun().getCTR().addNewFldChar().setFldCharType(STFldCharType.END);
	}

	private XWPFParagraph entries(List<Part> parts, int depth, XWPFParagraph first) {
		XWPFParagraph last = first;
		boolean used = depth > 1;
		for (Part part : parts.stream().filter(FrontMarkup::listed).toList()) {
			last = used ? this.words.paragraph(PaperStyles.CONTENTS + Math.min(depth, 3)) : first;
			used = true;
			this.words.linked(last, part.label(), part.heading().plain(), WordPlaces.bookmark(part.anchor()));
			if (part.parts().stream().anyMatch(FrontMarkup::listed)) {
				last = entries(part.parts(), depth + 1, last);
			}
		}
		return last;
	}

}
