package org.quarterday.content;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which items of a text are which items of the text before: see {@link ItemIds}. */
final class ItemMatch {

	/** The share of common words from which an item counts as the same, edited. */
	private static final double SAME = 0.4;

	/** From here on something that was gone for a while counts as back. */
	private static final double BACK = 0.7;

	/** The share of an item's words that must be in another one that took it in. */
	private static final double TAKEN_IN = 0.75;

	/** With more changes than this at once, only equal words are the same item. */
	private static final int MOST_PAIRS = 40_000;

	private final List<Item> before;

	private final List<Item> now;

	private final String[] ids;

	private final boolean[] used;

	private final Map<Item, WordBag> bags = new HashMap<>();

	private ItemMatch(List<Item> before, List<Item> now, String[] ids) {
		this.before = before;
		this.now = now;
		this.ids = ids;
		this.used = new boolean[before.size()];
	}

	/** The items of the revision just before. */
	static void all(List<Item> before, List<Item> now, String[] ids) {
		ItemMatch match = new ItemMatch(before, now, ids);
		match.equal();
		if ((long) match.openBefore().size() * match.openNow().size() <= MOST_PAIRS) {
			match.merged();
			match.similar(SAME);
			match.inPlace();
		}
	}

	/** Items that were gone and are back, such as after cutting and pasting. */
	static void returned(List<Item> vanished, List<Item> now, String[] ids) {
		ItemMatch match = new ItemMatch(vanished, now, ids);
		match.equal();
		if ((long) match.openBefore().size() * match.openNow().size() <= MOST_PAIRS) {
			match.similar(BACK);
		}
	}

	private void equal() {
		Map<String, Deque<Integer>> words = new HashMap<>();
		for (int i = 0; i < this.before.size(); i++) {
			words.computeIfAbsent(TypedText.of(this.before.get(i)), (key) -> new ArrayDeque<>()).add(i);
		}
		for (int n : openNow()) {
			Deque<Integer> same = words.getOrDefault(TypedText.of(this.now.get(n)), new ArrayDeque<>());
			if (!same.isEmpty()) {
				take(same.poll(), n);
			}
		}
	}

	/** An item that took in the words of several is the first of them. */
	private void merged() {
		for (int n : openNow()) {
			WordBag rest = bag(this.now.get(n)).copy();
			List<Integer> parts = new ArrayList<>();
			for (int b : largestFirst()) {
				WordBag part = bag(this.before.get(b));
				if (part.size() > 0 && rest.common(part) >= TAKEN_IN * part.size()) {
					rest.remove(part);
					parts.add(b);
				}
			}
			if (parts.size() > 1) {
				take(Collections.min(parts), n);
			}
		}
	}

	/** The most similar first; among equals those that stand nearest. */
	private void similar(double least) {
		List<Pair> pairs = new ArrayList<>();
		for (int b : openBefore()) {
			for (int n : openNow()) {
				double likeness = likeness(this.before.get(b), this.now.get(n));
				if (likeness >= least) {
					pairs.add(new Pair(b, n, likeness));
				}
			}
		}
		pairs.sort(Comparator.comparingDouble(Pair::likeness)
			.reversed()
			.thenComparingInt((pair) -> Math.abs(pair.before - pair.now)));
		pairs.stream()
			.filter((pair) -> !this.used[pair.before] && this.ids[pair.now] == null)
			.forEach((pair) -> take(pair.before, pair.now));
	}

	/** One item between two that stayed, where there was one: it was written anew. */
	private void inPlace() {
		for (int n : openNow()) {
			String above = (n == 0) ? "" : this.ids[n - 1];
			String below = (n == this.now.size() - 1) ? "" : this.ids[n + 1];
			for (int b : openBefore()) {
				if (neighbour(b - 1).equals(above) && neighbour(b + 1).equals(below)) {
					take(b, n);
					break;
				}
			}
		}
	}

	private String neighbour(int b) {
		return (b < 0 || b >= this.before.size()) ? "" : this.before.get(b).id();
	}

	private double likeness(Item one, Item other) {
		boolean sameTitle = !one.title().isEmpty() && one.title().plain().equalsIgnoreCase(other.title().plain());
		return bag(one).likeness(bag(other)) + (sameTitle ? SAME : 0);
	}

	private WordBag bag(Item item) {
		return this.bags.computeIfAbsent(item, (key) -> WordBag.of(TypedText.of(key)));
	}

	private void take(int b, int n) {
		this.used[b] = true;
		this.ids[n] = this.before.get(b).id();
	}

	private List<Integer> openBefore() {
		List<Integer> open = new ArrayList<>();
		for (int b = 0; b < this.used.length; b++) {
			if (!this.used[b]) {
				open.add(b);
			}
		}
		return open;
	}

	private List<Integer> largestFirst() {
		List<Integer> open = openBefore();
		open.sort(Comparator.comparingInt((Integer b) -> bag(this.before.get(b)).size()).reversed());
		return open;
	}

	private List<Integer> openNow() {
		List<Integer> open = new ArrayList<>();
		for (int n = 0; n < this.ids.length; n++) {
			if (this.ids[n] == null) {
				open.add(n);
			}
		}
		return open;
	}

	private record Pair(int before, int now, double likeness) {
	}

}
