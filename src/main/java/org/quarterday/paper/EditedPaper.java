package org.quarterday.paper;

import java.util.ArrayList;
import java.util.List;

import org.quarterday.content.Block;
import org.quarterday.content.Content;
import org.quarterday.content.ContentBuilder;
import org.quarterday.content.Item;
import org.quarterday.cycle.Refusal;

/**
 * A Word file of ours that somebody edited in Word: its parts with their items, which are
 * known again by their bookmarks (H2, G12). Tracked changes count as made.
 */
public final class EditedPaper {

	private final List<Part> parts = new ArrayList<>();

	private String heading = "";

	private ContentBuilder content = new ContentBuilder();

	private List<String> marks = new ArrayList<>();

	/**
	 * A part.
	 *
	 * @param content its items; one whose paragraph is new has an empty id
	 * @param key what the bookmarks of its items say of the part that they were written
	 * under; empty when none does
	 */
	public record Part(String heading, String key, Content content) {
	}

	private EditedPaper() {
	}

	/**
	 * Reads the parts in order.
	 * @throws Refusal with one clear line when it is not such a file
	 */
	public static List<Part> read(byte[] bytes, String name) {
		PaperFiles.checkSize(name, bytes.length);
		PaperFiles.Document document = DocxReader.read(bytes, name);
		if (document.title().isEmpty()) {
			throw new Refusal("file",
					"“%s” is not a paper from here: download the draft for Word, edit that, and bring it back"
						.formatted(name));
		}
		EditedPaper paper = new EditedPaper();
		document.blocks().forEach(paper::block);
		paper.finish();
		return paper.parts;
	}

	private void block(SourceBlock block) {
		switch (block.kind()) {
			case HEADING -> {
				finish();
				this.heading = block.text().plain();
			}
			case SUBHEADING -> {
				this.marks.add(block.item());
				this.content.heading(block.text(), !block.label().isEmpty());
			}
			case NUMBERED -> {
				this.marks.add(block.item());
				this.content.item(block.text());
			}
			case PLAIN -> this.content.paragraph(block.text());
			case ENTRY -> this.content.entry(block.level(), block.mark(), block.text());
			case ENTRY_PARAGRAPH -> this.content.entryParagraph(block.level(), block.text());
		}
	}

	private void finish() {
		if (!this.heading.isEmpty() || !this.content.isEmpty()) {
			Content read = this.content.build();
			List<Item> items = new ArrayList<>();
			for (int i = 0; i < read.items().size(); i++) {
				String mark = (i < this.marks.size()) ? this.marks.get(i) : "";
				items.add(read.items().get(i).withId(PaperStyles.itemId(mark).orElse("")));
			}
			this.parts.add(new Part(this.heading, key(), new Content(read.leadIn(), items)));
		}
		this.content = new ContentBuilder();
		this.marks = new ArrayList<>();
		this.heading = "";
	}

	private String key() {
		return this.marks.stream().map(PaperStyles::partKey).filter((key) -> !key.isEmpty()).findFirst().orElse("");
	}

	/** A part of a paper as content, to compare with what was edited. */
	public static Content content(Paper.Part part) {
		return new Content(unlinked(part.leadIn()),
				part.paragraphs()
					.stream()
					.map((item) -> new Item(item.itemId(), !item.label().isEmpty(),
							CrossReferences.unlinked(item.title()), item.separator(), unlinked(item.blocks())))
					.toList());
	}

	private static List<Block> unlinked(List<Block> blocks) {
		return blocks.stream().map((block) -> block.with(CrossReferences::unlinked)).toList();
	}

	/** What bookmarks say of a part with that heading. */
	public static String key(String heading) {
		return PaperStyles.partKey(PaperStyles.bookmark(heading, "x"));
	}

}
