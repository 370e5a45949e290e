package org.quarterday.paper;

import java.util.List;

import org.quarterday.content.Block;
import org.quarterday.content.Block.Paragraph;
import org.quarterday.content.Text;
import org.quarterday.paper.Paper.Numbered;
import org.quarterday.paper.Paper.Part;

/**
 * Writes the parts of a paper as markup: headings in order, numbers as real text,
 * paragraph anchors (PA2).
 */
final class PartMarkup {

	/**
	 * Keeps number and words apart in the PDF's text, where a space at an edge is cut.
	 */
	static final String NO_BREAK_SPACE = "\u00a0";

	private static final int DEEPEST = 6;

	private final Markup out;

	private final Edition edition;

	private final BlockMarkup words;

	private final FigureMarkup figures;

	private final GuideMarkup explanations;

	private final Guide guide;

	PartMarkup(Markup out, Edition edition, Guide guide) {
		this.out = out;
		this.guide = guide;
		this.explanations = new GuideMarkup(out, edition);
		this.edition = edition;
		this.words = new BlockMarkup(out, edition);
		this.figures = new FigureMarkup(out, edition);
	}

	/**
	 * Writes a part and its deeper parts.
	 * @param level the level of its heading, 2 for a top-level section of a page
	 */
	void part(Part part, int level) {
		this.out.open("section", "class", "part", "id", part.anchor()).newline();
		if (!part.heading().isEmpty()) {
			heading(part, level);
		}
		if (!part.leadIn().isEmpty()) {
			this.out.open("div", "class", "lead-in");
			this.words.blocks(part.leadIn());
			this.out.close("div").newline();
		}
		this.explanations.firstUses(this.guide.firstUses(part, ""));
		part.tables().forEach((table) -> this.figures.table(table, part.anchor()));
		if (!part.gap().isEmpty()) {
			gap(part.gap());
		}
		part.paragraphs().forEach((item) -> numbered(part, item, level + 1));
		part.parts().forEach((deeper) -> part(deeper, level + 1));
		this.out.close("section").newline();
	}

	private void gap(String wording) {
		String frame = (this.edition == Edition.PRINT) ? Edition.GENERATED : "div";
		this.out.open(frame, "class", "gap").element("p", wording).close(frame).newline();
	}

	private void heading(Part part, int level) {
		String tag = tag(level);
		this.out.open(tag, "class", "part-heading");
		number(part.label(), part.anchor());
		this.words.text(part.heading());
		if (!part.runIn().isEmpty()) {
			this.out.open("span", "class", "run-in");
			this.words.text(part.runIn());
			this.out.close("span");
		}
		this.out.close(tag).newline();
	}

	void numbered(Part part, Numbered item, int level) {
		String kind = item.label().isEmpty() ? "item unnumbered" : "item";
		this.out.open("div", "class", kind, "id", item.anchor()).newline();
		if (!item.title().isEmpty() && item.separator().isEmpty()) {
			subHeading(item, level);
			this.words.blocks(item.blocks());
		}
		else {
			this.words.blocks(firstLine(item));
		}
		this.explanations.firstUses(this.guide.firstUses(part, item.itemId()));
		this.out.close("div").newline();
	}

	private void subHeading(Numbered item, int level) {
		this.out.open(tag(level), "class", "item-heading");
		number(item.label(), item.anchor());
		this.words.text(item.title());
		this.out.close(tag(level)).newline();
	}

	private List<Block> firstLine(Numbered item) {
		this.out.open("p", "class", "item-text");
		number(item.label(), item.anchor());
		if (!item.title().isEmpty()) {
			this.out.open("strong", "class", "run-in-title");
			this.words.text(item.title());
			this.out.close("strong");
			this.words.text(Text.of(item.separator()));
		}
		boolean opensWithWords = !item.blocks().isEmpty() && item.blocks().get(0) instanceof Paragraph;
		if (opensWithWords) {
			this.words.text(((Paragraph) item.blocks().get(0)).text());
		}
		this.out.close("p").newline();
		return opensWithWords ? item.blocks().subList(1, item.blocks().size()) : item.blocks();
	}

	private void number(String label, String anchor) {
		if (label.isEmpty()) {
			return;
		}
		switch (this.edition) {
			case PAGE -> this.out.element("a", label, "class", "number", "href", "#" + anchor).text(" ");
			case PREVIEW -> this.out.element("span", label, "class", "number").text(" ");
			case PRINT -> this.out.element("span", label + NO_BREAK_SPACE, "class", "number");
		}
	}

	private static String tag(int level) {
		return "h" + Math.min(level, DEEPEST);
	}

}
