package org.quarterday.figures;

import java.util.Locale;
import java.util.Set;

/** Whether a commentary says anything (FG6): {@code n/a} and {@code .} do not. */
public final class Commentary {

	private static final Set<String> EMPTY_WORDS = Set.of("not applicable", "no comment", "no comments", "as above",
			"see above", "as below", "see below", "to be confirmed", "to follow", "as last quarter", "as before",
			"same as last quarter", "same as before", "nothing to report", "nothing to add", "no change",
			"not available", "no data", "no update", "none to report", "no further comment", "as previous",
			"as previously reported", "data not available", "not known", "see commentary", "no commentary",
			"no issues");

	private Commentary() {
	}

	/**
	 * True for at least two words that are not a formula such as "no comment" or "as
	 * above".
	 */
	public static boolean saysSomething(String text) {
		String words = text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
		long letters = words.codePoints().filter(Character::isLetter).count();
		return letters >= 6 && words.contains(" ") && !EMPTY_WORDS.contains(words)
				&& words.chars().distinct().count() > 3;
	}

}
