package org.quarterday.content;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Collects the blocks of an item, of a list entry or of the text above the items. Lists
 * of one kind that stand next to each other and count on are one list.
 */
final class BlockBuilder {

	private final List<Object> blocks = new ArrayList<>();

	private final Map<Marks, Integer> next = new EnumMap<>(Marks.class);

	/** A list being made. */
	private record Listing(Marks marks, int start, List<EntryBuilder> entries) {
	}

	/** An entry being made. */
	static final class EntryBuilder {

		private final StringBuilder text = new StringBuilder();

		private final BlockBuilder more = new BlockBuilder();

		StringBuilder text() {
			return this.text;
		}

		BlockBuilder more() {
			return this.more;
		}

	}

	boolean isEmpty() {
		return this.blocks.isEmpty();
	}

	StringBuilder paragraph() {
		StringBuilder text = new StringBuilder();
		this.blocks.add(text);
		return text;
	}

	/** The meaning of a mark here, or null when it is words. */
	ListMark.Reading reading(ListMark mark) {
		return mark.reading(openMarks(), this.next);
	}

	private Marks openMarks() {
		return (!this.blocks.isEmpty() && this.blocks.get(this.blocks.size() - 1) instanceof Listing list) ? list.marks
				: null;
	}

	EntryBuilder entry(ListMark.Reading reading) {
		Marks marks = reading.marks();
		boolean goesOn = openMarks() == marks && (marks == Marks.BULLETS || this.next.get(marks) == reading.number());
		if (!goesOn) {
			this.blocks.add(new Listing(marks, reading.number(), new ArrayList<>()));
		}
		this.next.put(marks, reading.number() + 1);
		EntryBuilder entry = new EntryBuilder();
		((Listing) this.blocks.get(this.blocks.size() - 1)).entries.add(entry);
		return entry;
	}

	List<Block> build() {
		List<Block> built = new ArrayList<>();
		for (Object block : this.blocks) {
			if (block instanceof Listing list) {
				built.add(new Block.ItemList(list.marks, list.start, list.entries.stream().map(this::entry).toList()));
			}
			else {
				Text text = InlineParser.parse(block.toString());
				if (!text.isEmpty()) {
					built.add(new Block.Paragraph(text));
				}
			}
		}
		return built;
	}

	private Block.Entry entry(EntryBuilder entry) {
		return new Block.Entry(InlineParser.parse(entry.text.toString()), entry.more.build());
	}

}
