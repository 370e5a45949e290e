package org.quarterday.content;

import java.util.List;

/**
 * Writes content as the light Markdown that {@link ContentParser#fromTyped} reads the
 * same content from: what an author finds in the form when words are already there.
 */
public final class TypedText {

	private final StringBuilder out = new StringBuilder();

	private TypedText() {
	}

	/** The content as light Markdown, without a line end after the last line. */
	public static String of(Content content) {
		TypedText text = new TypedText();
		text.blocks(content.leadIn(), true);
		content.items().forEach(text::item);
		return text.out.toString();
	}

	/** One item as light Markdown. */
	public static String of(Item item) {
		TypedText text = new TypedText();
		text.item(item);
		return text.out.toString();
	}

	private void item(Item item) {
		List<Block> blocks = item.blocks();
		if (item.title().isEmpty()) {
			first(blocks, "");
			return;
		}
		if (!item.separator().isEmpty()) {
			first(blocks, "**" + inline(ItemBuilder.light(item.title().spans())) + "**" + item.separator());
			return;
		}
		next(0, true);
		this.out.append(item.numbered() ? "## " : "> ## ").append(inline(item.title()));
		if (!blocks.isEmpty() && blocks.get(0) instanceof Block.Paragraph paragraph) {
			next(0, false);
			this.out.append(words(paragraph.text(), false));
			blocks(blocks.subList(1, blocks.size()), false);
		}
		else {
			blocks(blocks, false);
		}
	}

	private void first(List<Block> blocks, String title) {
		if (blocks.isEmpty() || !(blocks.get(0) instanceof Block.Paragraph paragraph)) {
			blocks(blocks, false);
			return;
		}
		next(0, true);
		this.out.append(title.isEmpty() ? words(paragraph.text(), false) : title + inline(paragraph.text()));
		blocks(blocks.subList(1, blocks.size()), false);
	}

	/** Blocks that carry no number of their own. */
	private void blocks(List<Block> blocks, boolean leadIn) {
		for (Block block : blocks) {
			if (block instanceof Block.Paragraph paragraph) {
				next(0, true);
				this.out.append("> ").append(words(paragraph.text(), true));
			}
			else if (block instanceof Block.ItemList list) {
				next(0, true);
				list(list, 0);
			}
		}
	}

	private void list(Block.ItemList list, int indent) {
		for (int i = 0; i < list.entries().size(); i++) {
			if (i > 0) {
				next(indent, false);
			}
			Block.Entry entry = list.entries().get(i);
			String mark = list.mark(i);
			this.out.append(mark.isEmpty() ? "-" : mark).append(' ').append(inline(entry.text()));
			for (Block block : entry.more()) {
				if (block instanceof Block.Paragraph paragraph) {
					next(indent + 2, true);
					this.out.append(words(paragraph.text(), false));
				}
				else if (block instanceof Block.ItemList inner) {
					next(indent + 2, false);
					list(inner, indent + 2);
				}
			}
		}
	}

	private void next(int indent, boolean blank) {
		if (!this.out.isEmpty()) {
			this.out.append(blank ? "\n\n" : "\n");
		}
		this.out.append(" ".repeat(indent));
	}

	static String words(Text text, boolean quoted) {
		String words = inline(text);
		int at = 0;
		while (at < words.length() && words.charAt(at) == '\\') {
			at++;
		}
		return TypedParser.isMark(words.substring(at), quoted) ? "\\" + words : words;
	}

	static String inline(Text text) {
		return InlineWriter.write(new TextBuilder().append(text).build());
	}

}
