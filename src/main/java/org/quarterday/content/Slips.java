package org.quarterday.content;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Slips of the pen (PA7), found in the same way while an author types and when the paper
 * is proofread.
 */
public final class Slips {

	private static final Pattern TO_FILL_IN = Pattern
		.compile("\\?{3,}|\\bTBC\\b|\\bTBA\\b|\\bXX+\\b|\\[(?i:insert|to be)\\b[^\\]\\n]*\\]?|\\[[A-Z]{2,3}\\d+\\]");

	/** {@code Field29th} and {@code homes.The}, in two groups. */
	private static final Pattern RUN_TOGETHER = Pattern
		.compile("\\b([A-Za-z]*[a-z](?=\\d)|[a-z]{2,}[.,;](?=[A-Z]))(\\d{1,2}(?:st|nd|rd|th)|[A-Z][a-z]+)\\b");

	/** {@code a)} may mark a list. */
	private static final Pattern LIST_MARK = Pattern.compile("(?:^|\\s)(?:[A-Za-z]|[ivx]{1,5}|\\d{1,2})$");

	/** So many characters hold a list's mark and the space before it. */
	private static final int MARK = 8;

	private Slips() {
	}

	/** Places that are still to be filled in. */
	public static List<MatchResult> toFillIn(String words) {
		return TO_FILL_IN.matcher(words).results().toList();
	}

	/** Words between which a space is missing, as two groups. */
	public static List<MatchResult> missingSpaces(String words) {
		return RUN_TOGETHER.matcher(words).results().toList();
	}

	/** The place of the first bracket without its partner in a paragraph, or -1. */
	public static int unbalanced(String words) {
		Deque<Integer> open = new ArrayDeque<>();
		for (int i = 0; i < words.length(); i++) {
			char sign = words.charAt(i);
			if (sign == '(' || sign == '[') {
				open.push(i);
			}
			else if (sign == ')' || sign == ']') {
				if (open.isEmpty() && !LIST_MARK.matcher(words.substring(Math.max(0, i - MARK), i)).find()) {
					return i;
				}
				open.poll();
			}
		}
		return open.isEmpty() ? -1 : open.peekLast();
	}

}
