package org.quarterday.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What changed between two versions of a section's words, item by item (F4). */
public final class ContentDiff {

	private ContentDiff() {
	}

	/** What became of an item. */
	public enum Kind {

		SAME, CHANGED, NEW, GONE

	}

	/**
	 * One item's change.
	 *
	 * @param id the item's identity now; {@link Fingerprint#LEAD_IN} for the text above
	 * the items; for an item that is gone, its identity then
	 * @param paragraphs the paragraphs that changed, each as runs of words
	 */
	public record Change(String id, Kind kind, List<List<WordDiff.Run>> paragraphs) {

		public boolean isGone() {
			return this.kind == Kind.GONE;
		}

	}

	/**
	 * The items now, in order, and after them those that are gone.
	 * @param before an earlier version of the section, or of another quarter's: items are
	 * then matched by their words
	 */
	public static List<Change> of(Content before, Content now, boolean sameSection) {
		Map<String, Item> earlier = new HashMap<>();
		List<String> ids = sameSection ? now.items().stream().map(Item::id).toList()
				: ItemIds.carry(List.of(before.items()), now.items(), before.items().size());
		before.items().forEach((item) -> earlier.put(item.id(), item));
		List<Change> changes = new ArrayList<>();
		if (!before.leadIn().isEmpty() || !now.leadIn().isEmpty()) {
			changes.add(change(Fingerprint.LEAD_IN, Paragraphs.of(before.leadIn()), Paragraphs.of(now.leadIn())));
		}
		for (int i = 0; i < now.items().size(); i++) {
			Item item = now.items().get(i);
			Item old = earlier.remove(ids.get(i));
			changes.add(change(item.id(), (old != null) ? Paragraphs.of(old) : List.of(), Paragraphs.of(item)));
		}
		before.items()
			.stream()
			.filter((item) -> earlier.containsKey(item.id()))
			.forEach((item) -> changes.add(change(item.id(), Paragraphs.of(item), List.of())));
		return changes;
	}

	private static Change change(String id, List<String> before, List<String> now) {
		Kind kind = before.equals(now) ? Kind.SAME
				: before.isEmpty() ? Kind.NEW : now.isEmpty() ? Kind.GONE : Kind.CHANGED;
		return new Change(id, kind, WordDiff.of(before, now));
	}

}
