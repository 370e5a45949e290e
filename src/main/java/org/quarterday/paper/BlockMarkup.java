package org.quarterday.paper;

import java.util.List;
import java.util.regex.Pattern;

import org.quarterday.content.Block;
import org.quarterday.content.Block.Entry;
import org.quarterday.content.Block.ItemList;
import org.quarterday.content.Block.Paragraph;
import org.quarterday.content.Marks;
import org.quarterday.content.Text;
import org.quarterday.content.Text.Span;

/** Writes words, paragraphs and lists as markup. */
final class BlockMarkup {

	private static final Pattern LINK = Pattern.compile("(?i)(https?://|mailto:)\\S+");

	private final Markup out;

	private final Edition edition;

	BlockMarkup(Markup out, Edition edition) {
		this.out = out;
		this.edition = edition;
	}

	void blocks(List<Block> blocks) {
		blocks.forEach((block) -> block(block, 0));
	}

	private void block(Block block, int depth) {
		if (block instanceof Paragraph paragraph) {
			this.out.open("p");
			text(paragraph.text());
			this.out.close("p").newline();
		}
		else if (block instanceof ItemList list) {
			list(list, depth);
		}
	}

	private void list(ItemList list, int depth) {
		boolean bullets = list.marks() == Marks.BULLETS;
		String tag = bullets ? "ul" : "ol";
		this.out.open(tag, "class", bullets ? "bullets" : "marked", "role", rolesNeeded(bullets) ? "list" : null)
			.newline();
		for (int i = 0; i < list.entries().size(); i++) {
			entry(list.entries().get(i), bullets ? bullet(depth) : list.mark(i), bullets, depth);
		}
		this.out.close(tag).newline();
	}

	private void entry(Entry entry, String mark, boolean bullet, int depth) {
		this.out.open("li", "data-mark", (this.edition == Edition.PRINT) ? mark : null);
		if (!bullet && this.edition != Edition.PRINT) {
			this.out.element("span", mark, "class", "mark").text(" ");
		}
		text(entry.text());
		entry.more().forEach((more) -> block(more, depth + 1));
		this.out.close("li").newline();
	}

	/** A list without the browser's own marks is a list to some readers only if told. */
	private boolean rolesNeeded(boolean bullets) {
		return !bullets && this.edition != Edition.PRINT;
	}

	/**
	 * The bullet of a list.
	 * @param depth 0 for a list in a paragraph, 1 for a list in a list
	 */
	static String bullet(int depth) {
		return (depth % 2 == 0) ? "•" : "–";
	}

	void text(Text text) {
		text.spans().forEach(this::span);
	}

	private void span(Span span) {
		boolean linked = leads(span);
		if (linked) {
			this.out.open("a", "href", span.link(), "title", title(span));
		}
		open(span.bold(), "strong");
		open(span.italic(), "em");
		this.out.text(span.text());
		close(span.italic(), "em");
		close(span.bold(), "strong");
		if (linked) {
			this.out.close("a");
		}
	}

	private String title(Span span) {
		return (this.edition != Edition.PRINT) ? null
				: (CrossReferences.anchor(span) != null) ? GuideMarkup.place(span.text()) : span.text();
	}

	/** A preview has only a part of the paper to lead to. */
	private boolean leads(Span span) {
		return (CrossReferences.anchor(span) != null) ? this.edition != Edition.PREVIEW
				: span.link() != null && LINK.matcher(span.link()).matches();
	}

	private void open(boolean wanted, String tag) {
		if (wanted) {
			this.out.open(tag);
		}
	}

	private void close(boolean wanted, String tag) {
		if (wanted) {
			this.out.close(tag);
		}
	}

}
