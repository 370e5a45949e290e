package org.quarterday.paper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.w3c.dom.Element;
import org.xml.sax.SAXException;

import org.quarterday.content.Text;

/** Goes through a Word file's paragraphs in order. */
final class DocxWalk {

	private static final Pattern LABEL = Pattern.compile("(\\d+(?:\\.\\d+)*)\\.?");

	private static final Pattern CONTENTS = Pattern.compile("toc (\\d|heading)|table of figures");

	private final Element body;

	private final WordStyleSheet styles;

	private final WordLists lists;

	private final WordRuns runs;

	private final boolean ours;

	private final List<SourceBlock> blocks = new ArrayList<>();

	private String title = "";

	private String committee = "";

	private int entryLevel;

	DocxWalk(WordPackage file) throws IOException, SAXException {
		this.body = WordXml.child(file.document(), "body");
		this.styles = new WordStyleSheet(file.related("styles"));
		this.lists = new WordLists(file.related("numbering"));
		this.runs = new WordRuns(file, this.styles);
		this.ours = this.styles.has(PaperStyles.NUMBERED) && this.styles.has(PaperStyles.COVER_OCCASION)
				&& this.styles.has(PaperStyles.GAP);
	}

	PaperFiles.Document read() {
		blocks(this.body);
		return this.ours ? new PaperFiles.Document(this.title, this.committee, this.blocks)
				: new PaperFiles.Document(TypedLabels.find(this.blocks));
	}

	private void blocks(Element holder) {
		for (Element each : WordXml.children(holder)) {
			switch (each.getLocalName()) {
				case "p" -> paragraph(each);
				case "tbl" -> WordXml.children(each, "tr").forEach(this::row);
				case "sdt" -> {
					if (!WordXml.value(each, "sdtPr", "docPartObj", "docPartGallery").contains("Contents")) {
						blocks(WordXml.child(each, "sdtContent"));
					}
				}
				case "ins", "moveTo", "smartTag", "customXml" -> blocks(each);
				case "AlternateContent" -> blocks(WordXml.child(each, "Choice"));
				default -> {
				}
			}
		}
	}

	/** A row whose first cell is a number alone is a numbered paragraph. */
	private void row(Element row) {
		List<Element> cells = WordXml.children(row, "tc");
		int from = this.blocks.size();
		cells.stream().limit(1).forEach(this::blocks);
		int second = this.blocks.size();
		cells.stream().skip(1).forEach(this::blocks);
		boolean numbered = second == from + 1 && this.blocks.size() > second
				&& this.blocks.get(from).is(SourceBlock.Kind.PLAIN);
		Matcher label = numbered ? LABEL.matcher(this.blocks.get(from).text().plain()) : null;
		if (numbered && label.matches() && this.blocks.get(second).is(SourceBlock.Kind.PLAIN)) {
			this.blocks.remove(from);
			this.blocks.set(from, this.blocks.get(from).labelled(label.group(1)));
		}
	}

	private void paragraph(Element paragraph) {
		String style = this.styles.style(paragraph);
		WordLists.Mark mark = null;
		Element own = WordXml.child(paragraph, "pPr", "numPr");
		Element numbering = (own != null && WordXml.child(own, "numId") != null) ? own : this.styles.numbering(style);
		int level = 0;
		if (numbering != null) {
			String num = WordXml.value(numbering, "numId");
			Element ilvl = WordXml.child((own != null) ? own : numbering, "ilvl");
			level = (ilvl != null) ? WordXml.number(WordXml.attribute(ilvl, "val"), 0) : this.lists.levelOf(num, style);
			mark = this.lists.next(num, level);
		}
		Text words = this.runs.read(paragraph);
		if (words.isEmpty() || CONTENTS.matcher(this.styles.name(style)).matches()) {
			return;
		}
		if (this.ours) {
			if (!house(paragraph, words)) {
				ours(paragraph, style, mark, level, words);
			}
		}
		else {
			foreign(paragraph, style, mark, level, words);
		}
	}

	/** Words of the house style are not the paper's; its title may stand among them. */
	private boolean house(Element paragraph, Text words) {
		for (Element bookmark : WordXml.children(paragraph, "bookmarkStart")) {
			String name = WordXml.attribute(bookmark, "name");
			if (WordTemplate.house(name)) {
				this.title = WordTemplate.house(name, TemplateMark.TITLE) ? words.plain() : this.title;
				this.committee = WordTemplate.house(name, TemplateMark.COMMITTEE) ? words.plain() : this.committee;
				return true;
			}
		}
		return false;
	}

	private void ours(Element paragraph, String style, WordLists.Mark mark, int level, Text words) {
		Matcher matcher = LABEL.matcher((mark != null) ? mark.words() : "");
		String label = matcher.matches() ? matcher.group(1) : "";
		if (PaperStyles.generated(style)) {
			this.title = style.equals(PaperStyles.TITLE) ? words.plain() : this.title;
			this.committee = style.equals(PaperStyles.COVER_COMMITTEE) ? words.plain() : this.committee;
		}
		else if (style.startsWith(PaperStyles.HEADING)) {
			String item = item(paragraph);
			int depth = this.styles.headingLevel(paragraph, style);
			Text heading = this.runs.readHeading(paragraph);
			this.blocks.add(item.isEmpty() ? SourceBlock.heading(depth, label, heading)
					: SourceBlock.subheading(label, heading).from(item));
		}
		else if (style.startsWith(PaperStyles.BULLET) || style.startsWith(PaperStyles.MARKED)) {
			this.entryLevel = level;
			this.blocks.add(SourceBlock.entry(level, (mark != null) ? mark.words() : "", words));
		}
		else if (style.startsWith(PaperStyles.ENTRY_TEXT)) {
			int depth = style.equals(PaperStyles.ENTRY_TEXT) ? 0 : Math.max(this.entryLevel, 1);
			this.blocks.add(SourceBlock.entryParagraph(depth, words));
		}
		else {
			boolean plain = label.isEmpty() && !style.equals(PaperStyles.NUMBERED);
			this.blocks
				.add(plain ? SourceBlock.plain(words) : SourceBlock.numbered(label, words).from(item(paragraph)));
		}
	}

	/** The bookmark of the item that a paragraph begins; empty for none. */
	private static String item(Element paragraph) {
		return WordXml.children(paragraph, "bookmarkStart")
			.stream()
			.map((bookmark) -> WordXml.attribute(bookmark, "name"))
			.filter((name) -> PaperStyles.itemId(name).isPresent())
			.findFirst()
			.orElse("");
	}

	private void foreign(Element paragraph, String style, WordLists.Mark mark, int level, Text words) {
		int heading = this.styles.headingLevel(paragraph, style);
		Matcher label = LABEL.matcher((mark != null) ? mark.words() : "");
		boolean counts = label.matches() && (heading > 0 || mark.outline());
		if (heading > 0 && (mark == null || counts)) {
			Text own = this.runs.readHeading(paragraph);
			this.blocks.add(SourceBlock.heading(heading, counts ? label.group(1) : "", own));
		}
		else if (counts) {
			this.blocks.add(SourceBlock.numbered(label.group(1), words));
		}
		else if (mark != null) {
			this.blocks.add(SourceBlock.entry(level, mark.words(), words));
		}
		else {
			this.blocks.add(SourceBlock.plain(words));
		}
	}

}
