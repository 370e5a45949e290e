package org.quarterday.content;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Gives items their lasting identities: a section's items are matched with those of the
 * revision before. An item that moved or changed a little is the same one; of a split
 * item the larger part is; of merged items the first lives on. Whatever is new gets the
 * next number, so that no identity is ever used twice.
 */
final class ItemIds {

	private ItemIds() {
	}

	/** Identities for a text that has no history. */
	static List<Item> fresh(List<Item> items) {
		List<Item> named = new ArrayList<>();
		for (Item item : items) {
			named.add(item.withId(id(named.size() + 1)));
		}
		return named;
	}

	/**
	 * The identities of a revision's items, in their order.
	 * @param earlier the items of earlier revisions, the newest first
	 * @param highest the highest number that an identity in the section ever had
	 */
	static List<String> carry(List<List<Item>> earlier, List<Item> now, int highest) {
		String[] ids = new String[now.size()];
		List<Item> current = earlier.isEmpty() ? List.of() : earlier.get(0);
		ItemMatch.all(current, now, ids);
		ItemMatch.returned(vanished(earlier, current), now, ids);
		int next = highest;
		for (int i = 0; i < ids.length; i++) {
			ids[i] = (ids[i] != null) ? ids[i] : id(++next);
		}
		return Arrays.asList(ids);
	}

	/** What was there earlier and is not in the latest revision, as it was last. */
	private static List<Item> vanished(List<List<Item>> earlier, List<Item> current) {
		Map<String, Item> vanished = new LinkedHashMap<>();
		earlier.forEach((items) -> items.forEach((item) -> vanished.putIfAbsent(item.id(), item)));
		Set<String> living = current.stream().map(Item::id).collect(Collectors.toSet());
		vanished.keySet().removeAll(living);
		return List.copyOf(vanished.values());
	}

	private static String id(int number) {
		return "i" + number;
	}

}
