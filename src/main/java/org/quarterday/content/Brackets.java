package org.quarterday.content;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;

/** Brackets without their partner, paragraph by paragraph (PA7). */
final class Brackets {

	/** {@code a)} may mark a list. */
	private static final Pattern LIST_MARK = Pattern.compile("(?:^|\\s)(?:[A-Za-z]|[ivx]{1,5}|\\d{1,2})$");

	private static final Pattern BLANK_LINE = Pattern.compile("\\n[ \\t]*\\n");

	private Brackets() {
	}

	static List<Hint> read(String text) {
		List<Hint> hints = new ArrayList<>();
		int from = 0;
		for (String paragraph : BLANK_LINE.split(text + " ", -1)) {
			int place = unbalanced(paragraph);
			int start = text.indexOf(paragraph.stripTrailing(), from);
			if (place >= 0 && start >= 0) {
				hints.add(Hints.at(Hint.Kind.BRACKET, start + place, start + place + 1, text,
						"A bracket has no partner", null));
			}
			from = Math.max(from, start) + paragraph.stripTrailing().length();
		}
		return hints;
	}

	/** The place of the first bracket without its partner, or -1. */
	static int unbalanced(String words) {
		Deque<Integer> open = new ArrayDeque<>();
		for (int i = 0; i < words.length(); i++) {
			char sign = words.charAt(i);
			if (sign == '(' || sign == '[') {
				open.push(i);
			}
			else if (sign == ')' || sign == ']') {
				if (open.isEmpty() && !LIST_MARK.matcher(words.substring(Math.max(0, i - 8), i)).find()) {
					return i;
				}
				open.poll();
			}
		}
		return open.isEmpty() ? -1 : open.peekLast();
	}

}
