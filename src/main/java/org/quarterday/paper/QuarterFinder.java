package org.quarterday.paper;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.quarterday.cycle.Quarter;

/** Finds out which quarter a past paper speaks of. */
final class QuarterFinder {

	private static final Pattern NUMBER = Pattern.compile("(?i)\\b(?:Q|quarter[ -])([1-4])\\b");

	private static final Pattern YEAR = Pattern.compile("\\b(?:\\d{4}|\\d{2})[/–-](?:\\d{4}|\\d{2})\\b");

	private QuarterFinder() {
	}

	/** The first quarter and the first financial year that words and file name give. */
	static Optional<Quarter> find(List<SourceBlock> blocks, String name) {
		StringBuilder words = new StringBuilder();
		blocks.forEach((block) -> words.append(block.text().plain()).append('\n'));
		words.append(name);
		Matcher number = NUMBER.matcher(words);
		Optional<Integer> year = year(words);
		return (number.find() && year.isPresent())
				? Optional.of(new Quarter(year.get(), Integer.parseInt(number.group(1)))) : Optional.empty();
	}

	private static Optional<Integer> year(CharSequence words) {
		Matcher year = YEAR.matcher(words);
		while (year.find()) {
			try {
				return Optional.of(Quarter.parseYear(year.group()));
			}
			catch (IllegalArgumentException ex) {
				// two numbers that are no financial year: look on
			}
		}
		return Optional.empty();
	}

}
