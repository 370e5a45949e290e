package org.quarterday.paper;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds, for the labels of a paper in order, a place in a multi-level list of Word's that
 * computes the very same label. Regular labels all find theirs in the first list. Where a
 * source jumps, repeats or begins late, a further list begins at that label and serves as
 * long as it counts right; a label that is no number gets a list that says it literally.
 */
final class OutlineLists {

	private static final Pattern TOP = Pattern.compile("(0|[1-9]\\d{0,4}|[A-Z]{1,8})\\.");

	private static final Pattern DEEPER = Pattern.compile("(0|[1-9]\\d{0,4}|[A-Z]{1,8})(\\.(0|[1-9]\\d{0,4})){1,8}");

	private final NumberStyle style;

	private final List<Counter> lists = new ArrayList<>(List.of(new Counter(0)));

	/**
	 * Where a label comes from.
	 *
	 * @param list 0 for the first list
	 * @param level the list's level, from 0
	 * @param begins the numbers at which a new list begins, level by level; empty if the
	 * list is known already
	 * @param literal the label itself, if the list can only say it literally; else empty
	 */
	record Place(int list, int level, List<Integer> begins, String literal) {
	}

	OutlineLists(NumberStyle style) {
		this.style = style;
	}

	Place next(String label) {
		String first = label.split("\\.", 2)[0];
		boolean counts = first.equals("0") && this.style == NumberStyle.FIGURES || this.style.read(first) > 0;
		if (!counts || !TOP.matcher(label).matches() && !DEEPER.matcher(label).matches()) {
			this.lists.add(new Counter(Integer.MAX_VALUE));
			return new Place(this.lists.size() - 1, 0, List.of(), label);
		}
		int[] numbers = Arrays.stream(label.split("\\."))
			.mapToInt((part) -> part.matches("\\d+") ? Integer.parseInt(part) : this.style.read(part))
			.toArray();
		for (int i = this.lists.size() - 1; i >= 0; i--) {
			if (this.lists.get(i).yields(numbers)) {
				this.lists.get(i).take(numbers);
				return new Place(i, numbers.length - 1, List.of(), "");
			}
		}
		Counter counter = new Counter(numbers.length - 1);
		counter.take(numbers);
		this.lists.add(counter);
		return new Place(this.lists.size() - 1, numbers.length - 1, Arrays.stream(numbers).boxed().toList(), "");
	}

	/** How Word and LibreOffice count one list. */
	private static final class Counter {

		private final int shallowest;

		private int[] last = {};

		/**
		 * A list. Programs differ in what they count at a level that was skipped, so that
		 * no level is.
		 * @param shallowest the level above which the list is never used
		 */
		private Counter(int shallowest) {
			this.shallowest = shallowest;
		}

		boolean yields(int[] numbers) {
			int level = numbers.length - 1;
			boolean skips = level > this.last.length;
			return level >= this.shallowest && !skips && Arrays.equals(numbers, following(level));
		}

		void take(int[] numbers) {
			this.last = numbers.clone();
		}

		private int[] following(int level) {
			int[] next = new int[level + 1];
			for (int i = 0; i <= level; i++) {
				next[i] = (i < this.last.length) ? this.last[i] : 1;
			}
			if (level < this.last.length) {
				next[level]++;
			}
			return next;
		}

	}

}
