package org.quarterday.content;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static org.quarterday.content.Hint.Kind.PLACEHOLDER;
import static org.quarterday.content.Hint.Kind.SPACE;

/** Places still to be filled in, and spaces that are missing or too many (PA7). */
final class HouseStyle {

	private static final Pattern SPACE_BEFORE = Pattern.compile("(?<=[\\p{L}\\d)”’]) +([,;:.!?])(?=\\s|$)");

	private HouseStyle() {
	}

	static List<Hint> read(String text) {
		List<Hint> hints = new ArrayList<>();
		Slips.toFillIn(text)
			.forEach((blank) -> hints.add(Hints.at(PLACEHOLDER, blank.start(), blank.end(), text,
					"Something is still to be filled in", null)));
		Slips.missingSpaces(text)
			.forEach((match) -> hints.add(Hints.at(SPACE, match.start(), match.end(), text, "A space is missing",
					match.group(1) + " " + match.group(2))));
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
