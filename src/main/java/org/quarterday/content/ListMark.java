package org.quarterday.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A list mark at the start of a line, such as "- " or "b) ", and all that it can mean:
 * "i)" is the first roman numeral or the ninth letter.
 *
 * @param readings every kind of list and number in it that the mark can stand for
 * @param length how many characters the mark takes, the space after it included
 */
public record ListMark(List<Reading> readings, int length) {

	/** Glyphs that stand for a bullet, those that Word's symbol fonts leave too. */
	private static final String BULLETS = "-*•·‣⁃◦●○▪▫■□◆◇❖➢➤►▸✓✔–—\uf0b7\uf0a7\uf0d8\uf076\uf0fc\uf02d\uf0a8\uf06e\uf071";

	private static final Pattern COUNTED = Pattern
		.compile("(\\(?)([a-z]{1,6}|[A-Z]{1,2}|\\d{1,2})([).])[\\s\u00a0]+(?=\\S)");

	private static final int LETTERS = 26;

	private static final int LONGEST_MARK = 9;

	private static final int LAST_ROMAN = 50;

	private static final Map<String, Integer> ROMANS = romans();

	/** One meaning of a mark. */
	public record Reading(Marks marks, int number) {

		/**
		 * Whether a list may begin with it. A mark with a bracket is unmistakable; "b. "
		 * or "3. " begins no list, it only goes on with one.
		 */
		boolean begins() {
			return this.number == 1 || !this.marks.after().equals(".");
		}

	}

	/** The mark that a line begins with, or null; a line of nothing else has none. */
	public static ListMark at(String line) {
		if (line.length() > 2 && BULLETS.indexOf(line.charAt(0)) >= 0 && isSpace(line.charAt(1))) {
			int length = 1;
			while (length < line.length() && isSpace(line.charAt(length))) {
				length++;
			}
			return (length == line.length()) ? null : new ListMark(List.of(new Reading(Marks.BULLETS, 1)), length);
		}
		Matcher matcher = mayCount(line) ? COUNTED.matcher(line) : null;
		if (matcher == null || !matcher.lookingAt()) {
			return null;
		}
		List<Reading> readings = new ArrayList<>();
		for (Marks marks : Marks.values()) {
			boolean fits = marks != Marks.BULLETS && marks.before().equals(matcher.group(1))
					&& marks.after().equals(matcher.group(3));
			int number = fits ? number(marks.kind(), matcher.group(2)) : 0;
			if (number > 0) {
				readings.add(new Reading(marks, number));
			}
		}
		return readings.isEmpty() ? null : new ListMark(List.copyOf(readings), matcher.end());
	}

	/** Tells most lines apart without a pattern. */
	private static boolean mayCount(String line) {
		for (int i = 1; i < Math.min(line.length(), LONGEST_MARK); i++) {
			char c = line.charAt(i);
			if (c == ')' || c == '.') {
				return true;
			}
			if (c == ' ') {
				return false;
			}
		}
		return false;
	}

	private static boolean isSpace(char c) {
		return Characters.isSpace(c) || c == '\u00a0';
	}

	/** The number that a counting part stands for; 0 for none. */
	private static int number(Marks.Kind kind, String counting) {
		char first = counting.charAt(0);
		return switch (kind) {
			case BULLET -> 0;
			case NUMBER -> (first > '0' && first <= '9') ? Integer.parseInt(counting) : 0;
			case ROMAN -> ROMANS.getOrDefault(counting, 0);
			case LETTER -> letter(counting, 'a');
			case CAPITAL -> letter(counting, 'A');
		};
	}

	private static int letter(String counting, char a) {
		char first = counting.charAt(0);
		boolean one = counting.length() == 1 || (counting.length() == 2 && counting.charAt(1) == first);
		return (one && first >= a && first < a + LETTERS) ? first - a + 1 + LETTERS * (counting.length() - 1) : 0;
	}

	private static Map<String, Integer> romans() {
		Map<String, Integer> romans = new HashMap<>();
		for (int number = 1; number <= LAST_ROMAN; number++) {
			romans.put(Marks.Kind.ROMAN.count(number), number);
		}
		return romans;
	}

	/** Whether the line begins with a bullet's glyph. */
	public boolean isBullet() {
		return this.readings.get(0).marks() == Marks.BULLETS;
	}

	/**
	 * The meaning that fits: going on with the open list, else going on with an earlier
	 * one beside it, else a list of its own, else a jump within the open list.
	 * @param open the kind of the list that the line could go on with, or null
	 * @param next the number that would come next in the latest list of each kind
	 * @return null when the mark begins no list here, and is words
	 */
	public Reading reading(Marks open, Map<Marks, Integer> next) {
		if (isBullet()) {
			return this.readings.get(0);
		}
		Reading goesOn = null;
		for (Reading reading : this.readings) {
			if (next.getOrDefault(reading.marks(), 0) == reading.number()) {
				if (reading.marks() == open) {
					return reading;
				}
				goesOn = reading;
			}
		}
		if (goesOn != null) {
			return goesOn;
		}
		Reading begins = null;
		for (Reading reading : this.readings) {
			if (reading.number() == 1) {
				return reading;
			}
			begins = (begins == null && (reading.begins() || reading.marks() == open)) ? reading : begins;
		}
		return begins;
	}

}
