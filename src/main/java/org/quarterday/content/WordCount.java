package org.quarterday.content;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How many words a text has, its marks and the addresses of its links not counted. */
public final class WordCount {

	private static final Pattern ADDRESS = Pattern.compile("\\]\\([^)\\s]{1,2000}\\)");

	private static final Pattern WORD = Pattern.compile("\\S*[\\p{L}\\p{N}]\\S*");

	private WordCount() {
	}

	public static int of(String lightMarkdown) {
		Matcher word = WORD.matcher(ADDRESS.matcher(lightMarkdown).replaceAll("]"));
		int words = 0;
		while (word.find()) {
			words++;
		}
		return words;
	}

}
