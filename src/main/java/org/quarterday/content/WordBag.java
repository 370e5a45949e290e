package org.quarterday.content;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Words and how often each occurs, whatever their order and case. */
final class WordBag {

	private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

	private final Map<String, Integer> words = new HashMap<>();

	private int size;

	static WordBag of(String text) {
		WordBag bag = new WordBag();
		BETWEEN.splitAsStream(text.toLowerCase(Locale.UK))
			.filter((word) -> !word.isEmpty())
			.forEach((word) -> bag.add(word, 1));
		return bag;
	}

	WordBag copy() {
		WordBag copy = new WordBag();
		this.words.forEach(copy::add);
		return copy;
	}

	private void add(String word, int times) {
		this.words.merge(word, times, Integer::sum);
		this.size += times;
	}

	void remove(WordBag other) {
		other.words.forEach((word, times) -> add(word, -Math.min(times, this.words.getOrDefault(word, 0))));
	}

	int size() {
		return this.size;
	}

	/** How many words both have. */
	int common(WordBag other) {
		return this.words.entrySet()
			.stream()
			.mapToInt((word) -> Math.min(word.getValue(), other.words.getOrDefault(word.getKey(), 0)))
			.sum();
	}

	/** 1 for the same words, 0 when none is shared. */
	double likeness(WordBag other) {
		return (this.size + other.size == 0) ? 0 : 2.0 * common(other) / (this.size + other.size);
	}

}
