package org.quarterday.paper;

import java.math.BigInteger;
import java.util.List;

import org.apache.poi.xwpf.usermodel.XWPFParagraph;

import org.quarterday.content.Block;
import org.quarterday.content.Block.Entry;
import org.quarterday.content.Block.ItemList;
import org.quarterday.content.Block.Paragraph;
import org.quarterday.content.Marks;
import org.quarterday.paper.Paper.Numbered;
import org.quarterday.paper.Paper.Part;

/** Writes the parts of a paper into a Word document. */
final class WordBody {

	private static final int DEEPEST_HEADING = 4;

	private final WordText words;

	private final WordNumbering numbering;

	private final WordFigures figures;

	private final Guide guide;

	WordBody(WordText words, WordNumbering numbering, WordFigures figures, Guide guide) {
		this.guide = guide;
		this.words = words;
		this.numbering = numbering;
		this.figures = figures;
	}

	/**
	 * Writes a part and its deeper parts.
	 * @param level the level of its heading, from 1
	 */
	void part(Part part, int level) {
		if (!part.heading().isEmpty() || !part.label().isEmpty()) {
			heading(part, level);
		}
		part.leadIn().forEach((block) -> block(block, PaperStyles.LEAD_IN));
		explain(part, "");
		part.tables().forEach(this.figures::table);
		if (!part.gap().isEmpty()) {
			this.words.paragraph(PaperStyles.GAP, part.gap());
		}
		part.paragraphs().forEach((item) -> item(part, item, level + 1));
		part.parts().forEach((deeper) -> part(deeper, level + 1));
	}

	private void heading(Part part, int level) {
		XWPFParagraph paragraph = this.words.paragraph(headingStyle(level));
		this.numbering.label(paragraph, part.label());
		if (part.label().isEmpty()) {
			paragraph.setIndentationFirstLine(0);
		}
		this.words.beginBookmark(paragraph, WordPlaces.bookmark(part.anchor()));
		this.words.add(paragraph, part.heading(), null);
		this.words.endBookmark(paragraph);
		this.words.add(paragraph, part.runIn(), PaperStyles.RUN_IN);
	}

	private void item(Part part, Numbered item, int level) {
		boolean subHeading = !item.title().isEmpty() && item.separator().isEmpty();
		XWPFParagraph paragraph = this.words.paragraph(subHeading ? headingStyle(level) : firstStyle(item));
		this.numbering.label(paragraph, item.label());
		if (subHeading && item.label().isEmpty()) {
			paragraph.setIndentationFirstLine(0);
		}
		this.words.beginBookmark(paragraph, PaperStyles.bookmark(part.heading().plain(), item.itemId()));
		this.words.add(paragraph, item.title(), subHeading ? null : PaperStyles.RUN_IN_TITLE);
		this.words.plain(paragraph, item.separator(), null);
		List<Block> rest = item.blocks();
		if (!subHeading && !rest.isEmpty() && rest.get(0) instanceof Paragraph first) {
			this.words.add(paragraph, first.text(), null);
			rest = rest.subList(1, rest.size());
		}
		this.words.endBookmark(paragraph);
		rest.forEach((block) -> block(block, PaperStyles.ITEM_TEXT));
		explain(part, item.itemId());
	}

	private void explain(Part part, String itemId) {
		this.guide.firstUses(part, itemId).forEach((term) -> WordGuide.term(this.words, PaperStyles.EXPLANATION, term));
	}

	private static String firstStyle(Numbered item) {
		return item.label().isEmpty() ? PaperStyles.ITEM_TEXT : PaperStyles.NUMBERED;
	}

	private static String headingStyle(int level) {
		return PaperStyles.HEADING + Math.min(level, DEEPEST_HEADING);
	}

	private void block(Block block, String style) {
		if (block instanceof Paragraph paragraph) {
			this.words.add(this.words.paragraph(style), paragraph.text(), null);
		}
		else if (block instanceof ItemList list) {
			list(list, 0);
		}
	}

	private void list(ItemList list, int depth) {
		BigInteger number = this.numbering.begin(list, depth);
		String style = (list.marks() == Marks.BULLETS) ? PaperStyles.BULLET : PaperStyles.MARKED;
		for (Entry entry : list.entries()) {
			XWPFParagraph paragraph = this.words.paragraph(deep(style, depth));
			this.numbering.number(paragraph, number, depth);
			this.words.add(paragraph, entry.text(), null);
			for (Block more : entry.more()) {
				if (more instanceof ItemList nested) {
					list(nested, depth + 1);
				}
				else {
					block(more, deep(PaperStyles.ENTRY_TEXT, depth));
				}
			}
		}
	}

	private static String deep(String style, int depth) {
		return (depth == 0) ? style : style + "2";
	}

}
