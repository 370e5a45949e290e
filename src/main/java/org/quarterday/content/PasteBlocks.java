package org.quarterday.content;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Puts the words of a paste together into blocks. */
final class PasteBlocks {

	private static final Pattern PARAGRAPH_NUMBER = Pattern.compile("\\d+(\\.\\d+)+\\.?");

	private static final int LONGEST_TITLE = 100;

	private final ContentBuilder content = new ContentBuilder();

	private final List<TextBuilder> lines = new ArrayList<>(List.of(new TextBuilder()));

	/** A bold line that is a sub-heading if a list follows. */
	private Text mayHead;

	private boolean heading;

	/**
	 * Whether numbers come with the paste; what has none then belongs to what is above.
	 */
	private boolean numbers;

	/** Whether the block being read has a number. */
	private boolean numbered;

	/** The level of the open entry of a list, or -1. */
	private int level = -1;

	/** The mark of an entry that has no words yet, or null. */
	private String mark;

	private int wordLevel;

	private String wordMark = "";

	void words(String words, PasteStyle style) {
		this.lines.get(this.lines.size() - 1).append(words, style.bold(), style.italic(), style.link());
	}

	void lineBreak() {
		this.lines.add(new TextBuilder());
	}

	void heading() {
		this.heading = true;
	}

	void numbers(boolean withThePaste) {
		this.numbers = withThePaste;
	}

	/** The next block has a number of its own. */
	void numbered() {
		this.numbered = true;
	}

	void entry(int atLevel, String withMark) {
		this.level = atLevel;
		this.mark = withMark;
	}

	void endEntry() {
		this.level = Math.max(this.level - 1, -1);
		this.mark = null;
	}

	/** A list paragraph of Word's: its level is in its style, its mark in its words. */
	void wordLevel(int atLevel) {
		this.wordLevel = atLevel;
	}

	void wordMark(String words) {
		this.wordMark = words.replace('\u00a0', ' ').strip();
	}

	/** Where a block begins or ends. */
	void boundary() {
		List<Text> built = this.lines.stream().map((line) -> tidy(line.build())).filter((t) -> !t.isEmpty()).toList();
		this.lines.clear();
		this.lines.add(new TextBuilder());
		if (built.isEmpty()) {
			return;
		}
		if (this.heading) {
			heading(joined(built));
		}
		else if (this.mark != null) {
			listEntry(this.level, this.mark, joined(built));
			this.mark = null;
		}
		else if (this.level >= 0) {
			flushTitle(false);
			this.content.entryParagraph(this.level, joined(built));
		}
		else if (!this.wordMark.isEmpty() && !isNumber()) {
			listEntry(Math.max(this.wordLevel - 1, 0), counted(this.wordMark), joined(built));
		}
		else {
			this.numbered |= isNumber();
			typed(built);
		}
		this.numbered = false;
		this.heading = false;
		this.wordLevel = 0;
		this.wordMark = "";
	}

	/** Words outside lists may have marks typed before them. */
	private void typed(List<Text> built) {
		List<Text> paragraph = new ArrayList<>();
		for (Text line : built) {
			ListMark found = (this.wordMark.isEmpty() && !this.numbered)
					? ListMark.at(line.plain().replace('\u00a0', ' ')) : null;
			if (found == null) {
				paragraph.add(line);
				continue;
			}
			paragraph(paragraph);
			String before = line.plain().substring(0, found.length()).strip();
			listEntry(0, found.isBullet() ? "" : before.replace("\u00a0", ""), tail(line, found.length()));
		}
		paragraph(paragraph);
	}

	private void paragraph(List<Text> built) {
		if (built.isEmpty()) {
			return;
		}
		Text words = joined(built);
		built.clear();
		flushTitle(false);
		if (this.numbers && !this.numbered) {
			this.content.paragraph(words);
			return;
		}
		boolean bold = words.spans().stream().allMatch(Text.Span::bold) && words.plain().length() <= LONGEST_TITLE;
		if (bold) {
			this.mayHead = words;
		}
		else {
			this.content.item(words);
		}
	}

	private void heading(Text words) {
		flushTitle(false);
		this.content.heading(ItemBuilder.light(words.spans()), !this.numbers || this.numbered || isNumber());
	}

	private boolean isNumber() {
		return PARAGRAPH_NUMBER.matcher(this.wordMark).matches();
	}

	private void listEntry(int atLevel, String withMark, Text words) {
		flushTitle(true);
		this.content.entry(atLevel, withMark, words);
	}

	private void flushTitle(boolean listFollows) {
		if (this.mayHead != null && listFollows) {
			this.content.heading(ItemBuilder.light(this.mayHead.spans()), true);
		}
		else if (this.mayHead != null) {
			this.content.item(this.mayHead);
		}
		this.mayHead = null;
	}

	String finish() {
		boundary();
		flushTitle(false);
		return this.content.typed();
	}

	/** A mark that counts, such as "a)"; nothing for a bullet's glyph. */
	private static String counted(String mark) {
		ListMark found = ListMark.at(mark + " x");
		return (found == null || found.isBullet()) ? "" : mark;
	}

	private static Text joined(List<Text> lines) {
		TextBuilder joined = new TextBuilder();
		lines.forEach((line) -> joined.append(line).append(" "));
		return joined.build();
	}

	/** Word fills gaps with no-break spaces: a run of them is one space. */
	private static Text tidy(Text text) {
		if (text.plain().indexOf('\u00a0') < 0) {
			return text;
		}
		String plain = text.plain();
		TextBuilder tidy = new TextBuilder();
		int at = 0;
		for (Text.Span span : text.spans()) {
			StringBuilder words = new StringBuilder();
			for (int i = 0; i < span.text().length(); i++, at++) {
				char c = span.text().charAt(i);
				words.append((c == '\u00a0' && !(isWord(plain, at - 1) && isWord(plain, at + 1))) ? ' ' : c);
			}
			tidy.append(words.toString(), span.bold(), span.italic(), span.link());
		}
		return tidy.build();
	}

	private static boolean isWord(String plain, int at) {
		return at >= 0 && at < plain.length() && plain.charAt(at) != '\u00a0' && !Characters.isSpace(plain.charAt(at));
	}

	private static Text tail(Text text, int from) {
		TextBuilder tail = new TextBuilder();
		int left = from;
		for (Text.Span span : text.spans()) {
			int cut = Math.min(left, span.text().length());
			tail.append(span.text().substring(cut), span.bold(), span.italic(), span.link());
			left -= cut;
		}
		return tail.build();
	}

}
