package org.quarterday.content;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Collects one item and finds its run-in title (PA3). */
final class ItemBuilder {

	/** What may stand between a bold title and the words after it. */
	private static final Pattern SEPARATOR = Pattern.compile(" ?[–—:-] (?=\\S)");

	private static final int LONGEST_TITLE = 150;

	private final boolean numbered;

	private final String heading;

	private final BlockBuilder blocks = new BlockBuilder();

	/**
	 * @param heading the sub-heading's words as typed, or null
	 */
	ItemBuilder(boolean numbered, String heading) {
		this.numbered = numbered;
		this.heading = heading;
	}

	BlockBuilder blocks() {
		return this.blocks;
	}

	Item build() {
		List<Block> built = this.blocks.build();
		if (this.heading != null) {
			return new Item("", this.numbered, light(InlineParser.parse(this.heading).spans()), "", built);
		}
		return (!built.isEmpty() && built.get(0) instanceof Block.Paragraph first) ? runIn(first.text(), built)
				: new Item("", Text.EMPTY, "", built);
	}

	private static Item runIn(Text text, List<Block> built) {
		int bold = 0;
		while (bold < text.spans().size() && text.spans().get(bold).bold()) {
			bold++;
		}
		Text title = light(text.spans().subList(0, bold));
		String separator = (bold > 0 && bold < text.spans().size()) ? separator(title, text.spans().get(bold)) : "";
		if (separator.isEmpty() || title.plain().length() > LONGEST_TITLE) {
			return new Item("", Text.EMPTY, "", built);
		}
		TextBuilder rest = new TextBuilder();
		rest.append(text.spans().get(bold).text().substring(separator.length()));
		text.spans().stream().skip(bold + 1L).forEach((s) -> rest.append(s.text(), s.bold(), s.italic(), s.link()));
		List<Block> blocks = new ArrayList<>(built);
		blocks.set(0, new Block.Paragraph(rest.build()));
		return new Item("", title, separator, blocks);
	}

	/** The separator that such a span begins with, or nothing. */
	private static String separator(Text title, Text.Span after) {
		if (after.italic() || after.link() != null) {
			return "";
		}
		Matcher matcher = SEPARATOR.matcher(after.text());
		if (matcher.lookingAt()) {
			return matcher.group();
		}
		char last = title.plain().charAt(title.plain().length() - 1);
		return (last == ':' && after.text().startsWith(" ") && after.text().length() > 1) ? " " : "";
	}

	/** A title is never bold in itself: its place makes it so. */
	static Text light(List<Text.Span> spans) {
		TextBuilder light = new TextBuilder();
		spans.forEach((span) -> light.append(span.text(), false, span.italic(), span.link()));
		return light.build();
	}

}
