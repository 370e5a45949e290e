package org.quarterday.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.quarterday.content.Block;
import org.quarterday.content.Content;
import org.quarterday.content.Item;
import org.quarterday.content.Text;
import org.quarterday.content.TextBuilder;

/**
 * Changes the place of a section at which a sentence stands; every other word stays as
 * its author wrote it.
 */
final class SentenceEdit {

	private final String sentence;

	private final boolean stays;

	private final String added;

	private boolean done;

	private SentenceEdit(String sentence, boolean stays, String added) {
		this.sentence = sentence;
		this.stays = stays;
		this.added = added;
	}

	/** With more words after the sentence; empty when it does not stand there. */
	static Optional<Content> after(Content content, String sentence, String words) {
		return new SentenceEdit(sentence, true, words).of(content);
	}

	/** Without the sentence, and without what it leaves empty. */
	static Optional<Content> without(Content content, String sentence) {
		return new SentenceEdit(sentence, false, "").of(content);
	}

	private Optional<Content> of(Content content) {
		List<Block> leadIn = blocks(content.leadIn(), this.sentence);
		List<Item> items = new ArrayList<>();
		for (Item item : content.items()) {
			String title = item.title().plain() + item.separator();
			List<Block> blocks = blocks(item.blocks(), (!title.isEmpty() && this.sentence.startsWith(title.strip()))
					? this.sentence.substring(title.strip().length()).strip() : this.sentence);
			boolean emptied = blocks.isEmpty() && !item.blocks().isEmpty();
			if (!emptied) {
				items.add(new Item(item.id(), item.numbered(), item.title(), item.separator(), blocks));
			}
		}
		return this.done ? Optional.of(new Content(leadIn, items)) : Optional.empty();
	}

	private List<Block> blocks(List<Block> blocks, String words) {
		return filled(blocks.stream().map((block) -> block.with((text) -> text(text, words))).toList());
	}

	private Text text(Text text, String words) {
		int from = this.done ? -1 : text.plain().indexOf(words);
		if (from < 0) {
			return text;
		}
		this.done = true;
		TextBuilder changed = new TextBuilder();
		cut(text, 0, this.stays ? from + words.length() : from, changed);
		changed.append(this.added.isEmpty() ? "" : " " + this.added);
		cut(text, from + words.length(), text.plain().length(), changed);
		return changed.build();
	}

	private static void cut(Text text, int from, int to, TextBuilder into) {
		int at = 0;
		for (Text.Span span : text.spans()) {
			int start = Math.max(from - at, 0);
			int end = Math.min(to - at, span.text().length());
			if (start < end) {
				into.append(span.text().substring(start, end), span.bold(), span.italic(), span.link());
			}
			at += span.text().length();
		}
	}

	/** Without empty paragraphs, entries and lists. */
	private static List<Block> filled(List<Block> blocks) {
		List<Block> filled = new ArrayList<>();
		for (Block block : blocks) {
			if (block instanceof Block.ItemList list) {
				List<Block.Entry> entries = list.entries()
					.stream()
					.map((entry) -> new Block.Entry(entry.text(), filled(entry.more())))
					.filter((entry) -> !entry.text().isEmpty() || !entry.more().isEmpty())
					.toList();
				if (!entries.isEmpty()) {
					filled.add(new Block.ItemList(list.marks(), list.start(), entries));
				}
			}
			else if (!((Block.Paragraph) block).text().isEmpty()) {
				filled.add(block);
			}
		}
		return filled;
	}

}
