package org.quarterday.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Sentences that promise something by a date, quoted as they stand (N20). */
final class Promises {

	private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?])\\s+(?=[\\p{Lu}\\d“‘(])");

	private static final Pattern PROMISE = Pattern
		.compile("\\b(?:will|is to|are to|due to|postponed|planned|scheduled)\\b.*"
				+ "\\b(?:by|in|from|until|till|to|on|for|during|before|this|next|early|late|end of)\\s+(?:the\\s+)?(?:\\w+\\s+){0,3}?"
				+ "(?:january|february|march|april|may|june|july|august|september|october|november|december|"
				+ "spring|summer|autumn|winter|christmas|easter|quarter \\d|q[1-4]|20\\d\\d)\\b.*",
				Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

	private static final int LONGEST = 240;

	private Promises() {
	}

	static List<String> of(String words) {
		List<String> promises = new ArrayList<>();
		for (String sentence : SENTENCE.split(words)) {
			if (PROMISE.matcher(sentence).find()) {
				promises.add(cut(sentence.strip()));
			}
		}
		return promises;
	}

	private static String cut(String sentence) {
		return (sentence.length() <= LONGEST) ? sentence
				: sentence.substring(0, Math.max(sentence.lastIndexOf(' ', LONGEST), 1)) + " …";
	}

}
