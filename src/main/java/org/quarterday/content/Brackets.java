package org.quarterday.content;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Brackets without their partner, paragraph by paragraph (PA7). */
final class Brackets {

	private static final Pattern BLANK_LINE = Pattern.compile("\\n[ \\t]*\\n");

	private Brackets() {
	}

	static List<Hint> read(String text) {
		List<Hint> hints = new ArrayList<>();
		int from = 0;
		for (String paragraph : BLANK_LINE.split(text + " ", -1)) {
			int place = Slips.unbalanced(paragraph);
			int start = text.indexOf(paragraph.stripTrailing(), from);
			if (place >= 0 && start >= 0) {
				hints.add(Hints.at(Hint.Kind.BRACKET, start + place, start + place + 1, text,
						"A bracket has no partner", null));
			}
			from = Math.max(from, start) + paragraph.stripTrailing().length();
		}
		return hints;
	}

}
