package org.quarterday.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.quarterday.content.Characters;

/**
 * One line of a text that has words on it.
 *
 * @param words without the white space around them
 * @param indent how many columns stand before them
 * @param afterBlank whether a blank line or the start of a page stands above
 */
record SourceLine(String words, int indent, boolean afterBlank) {

	private static final Pattern ENDED = Pattern.compile(".*[.!?:;][\"'”’)\\]]*");

	/** Soft hyphen, zero-width space, word joiner, byte order mark. */
	private static final String INVISIBLE = "\u00ad\u200b\u2060\ufeff";

	private static final int TAB = 4;

	/** The lines of a text that have words on them. */
	static List<SourceLine> of(String text) {
		List<SourceLine> lines = new ArrayList<>();
		boolean blank = true;
		for (String page : text.split("\f", -1)) {
			for (String line : page.split("\n", -1)) {
				int at = 0;
				int indent = 0;
				while (at < line.length() && isSpace(line.charAt(at))) {
					indent += (line.charAt(at++) == '\t') ? TAB : 1;
				}
				String words = tidy(line.substring(at));
				if (!words.isEmpty()) {
					lines.add(new SourceLine(words, indent, blank));
				}
				blank = words.isEmpty();
			}
			blank = true;
		}
		return lines;
	}

	private static boolean isSpace(int c) {
		return Characters.isSpace(c) || Character.isSpaceChar(c);
	}

	/**
	 * Every run of white space, no-break spaces included, as one space; characters that
	 * only steer line breaks go.
	 */
	static String tidy(String words) {
		return spaced(words).strip();
	}

	/** The same with a space kept at either end. */
	static String spaced(String words) {
		StringBuilder tidy = new StringBuilder();
		for (char c : words.toCharArray()) {
			if (INVISIBLE.indexOf(c) >= 0) {
				continue;
			}
			if (!isSpace(c)) {
				tidy.append(c);
			}
			else if (tidy.isEmpty() || tidy.charAt(tidy.length() - 1) != ' ') {
				tidy.append(' ');
			}
		}
		return tidy.toString();
	}

	int length() {
		return this.indent + this.words.length();
	}

	/** Whether a sentence ends with this line. */
	boolean ended() {
		return ENDED.matcher(this.words).matches();
	}

	boolean beginsLower() {
		return Character.isLowerCase(this.words.codePointAt(0));
	}

	boolean beginsUpper() {
		return Character.isUpperCase(this.words.codePointAt(0));
	}

	/**
	 * Whether the line below was begun on purpose: its first word would have had room at
	 * this line's end.
	 */
	boolean leavesRoomFor(SourceLine below, int width) {
		int space = below.words.indexOf(' ');
		int first = (space < 0) ? below.words.length() : space;
		return length() + 1 + first <= width;
	}

}
