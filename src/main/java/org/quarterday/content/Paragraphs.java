package org.quarterday.content;

import java.util.ArrayList;
import java.util.List;

/** A section's words as plain paragraphs, one for each block, for comparing. */
final class Paragraphs {

	private final List<String> list = new ArrayList<>();

	private Paragraphs() {
	}

	static List<String> of(Content content) {
		Paragraphs paragraphs = new Paragraphs();
		paragraphs.blocks(content.leadIn(), "");
		content.items().forEach(paragraphs::item);
		return paragraphs.list;
	}

	static List<String> of(Item item) {
		Paragraphs paragraphs = new Paragraphs();
		paragraphs.item(item);
		return paragraphs.list;
	}

	static List<String> of(List<Block> blocks) {
		Paragraphs paragraphs = new Paragraphs();
		paragraphs.blocks(blocks, "");
		return paragraphs.list;
	}

	private void item(Item item) {
		String title = item.title().plain();
		if (title.isEmpty()) {
			blocks(item.blocks(), "");
		}
		else if (!item.separator().isEmpty() && !item.blocks().isEmpty()
				&& item.blocks().get(0) instanceof Block.Paragraph first) {
			this.list.add(title + item.separator() + first.text().plain());
			blocks(item.blocks().subList(1, item.blocks().size()), "");
		}
		else {
			this.list.add(title);
			blocks(item.blocks(), "");
		}
	}

	private void blocks(List<Block> blocks, String indent) {
		for (Block block : blocks) {
			if (block instanceof Block.Paragraph paragraph) {
				this.list.add(indent + paragraph.text().plain());
			}
			else if (block instanceof Block.ItemList items) {
				for (int i = 0; i < items.entries().size(); i++) {
					String mark = items.mark(i).isEmpty() ? "•" : items.mark(i);
					this.list.add(indent + mark + " " + items.entries().get(i).text().plain());
					blocks(items.entries().get(i).more(), indent + "  ");
				}
			}
		}
	}

}
