package org.quarterday.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence of a paper as the words that carry its meaning, and its numbers.
 *
 * @param words in lower case, without endings
 * @param numbers as one would compare them: 1,234 is 1234
 */
record Sentence(Passage passage, String text, Set<String> words, Set<String> numbers) {

	private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}’'-]{2,}");

	private static final Pattern NUMBER = Pattern
		.compile("£?\\d[\\d,]*(?:\\.\\d+)?(?:\\s?(?:%|m\\b|million\\b|k\\b))?");

	/** A year is no count. */
	private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d(?:/\\d\\d(?:\\d\\d)?)?");

	private static final Set<String> SMALL = Set.of("the", "and", "for", "with", "from", "that", "this", "which",
			"were", "was", "has", "have", "had", "been", "are", "will", "our", "their", "its", "into", "over", "during",
			"also", "than", "more", "who", "all", "quarter", "not", "but", "they", "there", "per", "new", "can");

	static List<Sentence> of(Passage passage) {
		List<Sentence> sentences = new ArrayList<>();
		for (String text : passage.words().split("(?<=[.!?])\\s+|\\n+")) {
			Set<String> words = words(text);
			if (words.size() >= 4) {
				sentences.add(new Sentence(passage, text.strip(), words, numbers(text)));
			}
		}
		return sentences;
	}

	/** The share of the shorter one's words that both have. */
	double likeness(Sentence other) {
		long shared = this.words.stream().filter(other.words::contains).count();
		return (double) shared / Math.min(this.words.size(), other.words.size());
	}

	/** Whether both give numbers, and each one that the other has not. */
	boolean contradicts(Sentence other) {
		return !this.numbers.isEmpty() && !other.numbers.isEmpty() && !this.numbers.containsAll(other.numbers)
				&& !other.numbers.containsAll(this.numbers);
	}

	private static Set<String> words(String text) {
		Set<String> words = new TreeSet<>();
		Matcher word = WORD.matcher(text.toLowerCase(Locale.UK));
		while (word.find()) {
			String stem = word.group().replaceFirst("(?:’s|'s|ing|ed|s)$", "");
			if (!SMALL.contains(word.group()) && stem.length() > 2) {
				words.add(stem);
			}
		}
		return words;
	}

	private static Set<String> numbers(String text) {
		Set<String> numbers = new TreeSet<>();
		Matcher number = NUMBER.matcher(YEAR.matcher(text).replaceAll(" "));
		while (number.find()) {
			numbers.add(number.group().replaceAll("[,\\s]|(?<=\\.\\d{0,6})0+$", "").replace("million", "m"));
		}
		return numbers;
	}

}
