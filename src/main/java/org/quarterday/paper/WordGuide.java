package org.quarterday.paper;

import java.math.BigInteger;
import java.util.List;

import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.quarterday.paper.Guide.Appendix;
import org.quarterday.paper.Guide.Entry;
import org.quarterday.paper.Guide.Group;
import org.quarterday.paper.Guide.Term;

/** Writes what a paper says about itself into a Word document. */
final class WordGuide {

	private static final String BULLET = "•\u00a0\u00a0";

	private final WordText words;

	WordGuide(WordText words) {
		this.words = words;
	}

	void brief(Paper paper) {
		Guide guide = paper.guide();
		if (guide.highlights().isEmpty()) {
			return;
		}
		this.words.paragraph(PaperStyles.GUIDE_HEADING, GuideMarkup.BRIEF);
		if (!guide.summary().isEmpty()) {
			this.words.plain(this.words.paragraph(PaperStyles.GUIDE_TEXT), guide.summary(), "Strong");
		}
		for (Group group : guide.highlights()) {
			this.words.paragraph(PaperStyles.GUIDE_SUBHEADING, group.title());
			group.entries().forEach(this::entry);
			if (group.entries().isEmpty()) {
				this.words.paragraph(PaperStyles.GUIDE_TEXT, "None.");
			}
		}
	}

	private void entry(Entry entry) {
		XWPFParagraph paragraph = bullet();
		this.words.plain(paragraph, entry.words(), null);
		String label = entry.label().replaceFirst("\\.$", "");
		if (!label.isEmpty()) {
			this.words.plain(paragraph, " (", null);
			this.words.reference(paragraph, label, entry.anchor());
			this.words.plain(paragraph, ")", null);
		}
	}

	private XWPFParagraph bullet() {
		XWPFParagraph paragraph = this.words.paragraph(PaperStyles.GUIDE_ENTRY);
		this.words.plain(paragraph, BULLET, null);
		return paragraph;
	}

	void end(Paper paper) {
		Guide guide = paper.guide();
		if (!guide.appendices().isEmpty()) {
			heading(FrontMarkup.APPENDICES, GuideMarkup.APPENDICES);
			guide.appendices().forEach((each) -> appendix(each, paper.draft()));
		}
		terms("key", GuideMarkup.KEY, guide.key());
		terms("glossary", GuideMarkup.GLOSSARY, guide.glossary());
	}

	/** What is not published stands at no address yet. */
	private void appendix(Appendix appendix, boolean draft) {
		XWPFParagraph paragraph = bullet();
		if (draft || appendix.site().isEmpty()) {
			this.words.plain(paragraph, appendix.words(), null);
		}
		else {
			this.words.outside(paragraph, appendix.words(), appendix.site() + appendix.address());
		}
		this.words.plain(paragraph, appendix.where(), null);
	}

	/** A heading after the body: the contents lead to it. */
	private void heading(String anchor, String words) {
		XWPFParagraph paragraph = this.words.paragraph(PaperStyles.GUIDE_HEADING);
		paragraph.getCTP().getPPr().addNewOutlineLvl().setVal(BigInteger.ZERO);
		this.words.beginBookmark(paragraph, WordPlaces.bookmark(anchor));
		this.words.plain(paragraph, words, null);
		this.words.endBookmark(paragraph);
	}

	private void terms(String anchor, String heading, List<Term> terms) {
		if (!terms.isEmpty()) {
			heading(anchor, heading);
			terms.forEach((term) -> term(this.words, PaperStyles.GUIDE_ENTRY, term));
		}
	}

	static void term(WordText words, String style, Term term) {
		XWPFParagraph paragraph = words.paragraph(style);
		words.plain(paragraph, term.term(), "Strong");
		words.plain(paragraph, ": " + term.meaning(), null);
	}

}
