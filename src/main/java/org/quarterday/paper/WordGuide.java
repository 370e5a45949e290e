package org.quarterday.paper;

import java.util.List;

import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.quarterday.paper.Guide.Entry;
import org.quarterday.paper.Guide.Group;
import org.quarterday.paper.Guide.Term;

/** Writes what a paper says about itself into a Word document. */
final class WordGuide {

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
		XWPFParagraph paragraph = this.words.paragraph(PaperStyles.GUIDE_ENTRY);
		String label = entry.label().endsWith(".") ? entry.label().substring(0, entry.label().length() - 1)
				: entry.label();
		this.words.plain(paragraph, "•\u00a0\u00a0" + entry.words() + (label.isEmpty() ? "" : " (" + label + ")"),
				null);
	}

	void end(Guide guide) {
		if (!guide.appendices().isEmpty()) {
			this.words.paragraph(PaperStyles.GUIDE_HEADING, GuideMarkup.APPENDICES);
			guide.appendices()
				.forEach((each) -> this.words.paragraph(PaperStyles.GUIDE_ENTRY, each.words() + GuideMarkup.ATTACHED));
		}
		terms(GuideMarkup.KEY, guide.key());
		terms(GuideMarkup.GLOSSARY, guide.glossary());
	}

	private void terms(String heading, List<Term> terms) {
		if (!terms.isEmpty()) {
			this.words.paragraph(PaperStyles.GUIDE_HEADING, heading);
			terms.forEach((term) -> term(this.words, PaperStyles.GUIDE_ENTRY, term));
		}
	}

	static void term(WordText words, String style, Term term) {
		XWPFParagraph paragraph = words.paragraph(style);
		words.plain(paragraph, term.term(), "Strong");
		words.plain(paragraph, ": " + term.meaning(), null);
	}

}
