package org.quarterday.paper;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.xmlbeans.XmlCursor;
import org.apache.xmlbeans.XmlObject;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBody;
import org.w3c.dom.Element;

/**
 * Writes the pieces of a paper where a template has its marks: what the template says
 * before, between and after them stays.
 */
final class WordPieces {

	private final XWPFDocument document;

	private final CTBody body;

	private final Paper paper;

	private final WordFront front;

	private final WordGuide guide;

	private final WordBody sections;

	private final Set<TemplateMark> written = EnumSet.noneOf(TemplateMark.class);

	private final Set<TemplateMark> marked = EnumSet.noneOf(TemplateMark.class);

	private boolean breakNext;

	WordPieces(XWPFDocument document, Paper paper, TemplatePage page) {
		this.document = document;
		this.body = document.getDocument().getBody();
		this.paper = paper;
		WordText words = new WordText(document, WordPlaces.of(paper));
		this.front = new WordFront(document, words, page);
		this.guide = new WordGuide(words);
		this.sections = new WordBody(words, new WordNumbering(document, style(paper)),
				new WordFigures(document, words, page), paper.guide());
	}

	private static NumberStyle style(Paper paper) {
		return paper.body()
			.stream()
			.map(Paper.Part::label)
			.filter((label) -> !label.isEmpty())
			.findFirst()
			.map(NumberStyle::of)
			.orElse(NumberStyle.FIGURES);
	}

	/** Goes through what the template holds; all that is written goes to the end. */
	void write() {
		List<XmlObject> held = new ArrayList<>(List.of(this.body.selectPath("./*")));
		held.forEach((each) -> mark(each).ifPresent(this.marked::add));
		for (XmlObject each : held) {
			Optional<TemplateMark> mark = mark(each);
			Element element = (Element) each.getDomNode();
			if (mark.isPresent()) {
				boolean breaks = TemplatePage.on(WordXml.child(element, "pPr", "pageBreakBefore"));
				boolean breaksAfter = TemplateXml.all(element, "br")
					.stream()
					.anyMatch((found) -> WordXml.attribute(found, "type").equals("page"));
				remove(each);
				pieces(mark.get(), breaks || this.breakNext);
				this.breakNext = breaksAfter;
			}
			else if (!element.getLocalName().equals("sectPr")) {
				if (this.breakNext) {
					this.document.createParagraph().setPageBreak(true);
					this.breakNext = false;
				}
				toTheEnd(each);
			}
		}
	}

	private static Optional<TemplateMark> mark(XmlObject paragraph) {
		Element element = (Element) paragraph.getDomNode();
		return element.getLocalName().equals("p") ? TemplateMark.of(TemplateXml.text(element)) : Optional.empty();
	}

	/** A piece, with those around it that the template has no marks for. */
	private void pieces(TemplateMark mark, boolean breaks) {
		if (mark == TemplateMark.PAPER) {
			piece(TemplateMark.BRIEF, true);
			piece(TemplateMark.CONTENTS, false);
		}
		this.marked.remove(mark);
		piece(mark, breaks);
		if (mark == TemplateMark.PAPER) {
			piece(TemplateMark.CLOSING, false);
		}
	}

	private void piece(TemplateMark mark, boolean breaks) {
		if (this.marked.contains(mark) || !this.written.add(mark)) {
			return;
		}
		int before = this.document.getParagraphs().size();
		switch (mark) {
			case COVER -> this.front.cover(this.paper);
			case BRIEF -> this.guide.brief(this.paper);
			case CONTENTS -> this.front.contents(this.paper);
			case PAPER -> this.paper.body().forEach((part) -> this.sections.part(part, 1));
			case CLOSING -> this.guide.end(this.paper);
		}
		if (breaks && this.document.getParagraphs().size() > before) {
			XWPFParagraph first = this.document.getParagraphs().get(before);
			first.setPageBreak(true);
			first.setSpacingBefore(0);
		}
	}

	private static void remove(XmlObject each) {
		try (XmlCursor cursor = each.newCursor()) {
			cursor.removeXml();
		}
	}

	private void toTheEnd(XmlObject each) {
		try (XmlCursor from = each.newCursor(); XmlCursor to = this.body.newCursor()) {
			if (this.body.isSetSectPr()) {
				to.toChild(TemplateXml.WORD, "sectPr");
			}
			else {
				to.toEndToken();
			}
			from.moveXml(to);
		}
	}

}
