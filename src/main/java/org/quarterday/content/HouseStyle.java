package org.quarterday.content;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static org.quarterday.content.Hint.Kind.PLACEHOLDER;
import static org.quarterday.content.Hint.Kind.SPACE;

/** Places still to be filled in, and spaces that are missing or too many (PA7). */
final class HouseStyle {

	private static final Pattern TO_FILL_IN = Pattern
		.compile("\\?{3,}|\\bTBC\\b|\\bTBA\\b|\\bXX+\\b|\\[(?i:insert|to be)\\b[^\\]\\n]*\\]?|\\[[A-Z]{2,3}\\d+\\]");

	private static final Pattern RUN_TOGETHER = Pattern.compile("\\b([A-Za-z]*[a-z])(\\d{1,2}(?:st|nd|rd|th))\\b");

	private static final Pattern NO_SPACE_AFTER = Pattern.compile("\\b([a-z]{2,}[.,;])([A-Z][a-z]+)\\b");

	private static final Pattern SPACE_BEFORE = Pattern.compile("(?<=[\\p{L}\\d)”’]) +([,;:.!?])(?=\\s|$)");

	private HouseStyle() {
	}

	static List<Hint> read(String text) {
		List<Hint> hints = new ArrayList<>();
		Matcher blank = TO_FILL_IN.matcher(text);
		while (blank.find()) {
			hints.add(Hints.of(PLACEHOLDER, blank, text, "Something is still to be filled in", null));
		}
		for (Pattern pattern : List.of(RUN_TOGETHER, NO_SPACE_AFTER)) {
			Matcher match = pattern.matcher(text);
			while (match.find()) {
				hints.add(Hints.of(SPACE, match, text, "A space is missing", match.group(1) + " " + match.group(2)));
			}
		}
		Matcher before = SPACE_BEFORE.matcher(text);
		while (before.find()) {
			int word = wordStart(text, before.start());
			hints.add(Hints.at(SPACE, word, before.end(), text, "There is a space too many",
					text.substring(word, before.start()) + before.group(1)));
		}
		return hints;
	}

	private static int wordStart(String text, int end) {
		int start = end;
		while (start > 0 && !Character.isWhitespace(text.charAt(start - 1)) && end - start < 30) {
			start--;
		}
		return start;
	}

}
