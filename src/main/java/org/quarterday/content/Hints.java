package org.quarterday.content;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads an author's text for what is worth a look: a pure function, the same for the
 * form, the reviewer and the proof. It takes light Markdown and plain text alike.
 */
public final class Hints {

	/** More help nobody. */
	private static final int MOST = 60;

	private static final Pattern LINK = Pattern.compile("\\[([^\\]\\[\\n]*)(\\]\\([^)\\s]{1,2000}\\))");

	private static final Pattern ADDRESS = Pattern.compile("(?:https?://|www\\.)[^\\s)\\]]{1,2000}");

	/** Stands for what no rule looks at, so that places stay where they are. */
	private static final char MASK = '\ue000';

	private Hints() {
	}

	/**
	 * The hints in the order of the text.
	 * @param known short forms that need no explanation here, beside those that never do
	 */
	public static List<Hint> of(String text, Set<String> known) {
		String masked = masked(text);
		List<Hint> hints = new ArrayList<>();
		hints.addAll(HouseStyle.read(masked));
		hints.addAll(HouseDates.read(masked));
		hints.addAll(Brackets.read(masked));
		hints.addAll(Quotes.read(masked));
		hints.addAll(Acronyms.read(masked, known));
		hints.addAll(Disclosure.read(masked));
		hints.sort(Comparator.comparingInt(Hint::start).thenComparing(Hint::kind));
		return hints.stream().limit(MOST).toList();
	}

	/** Addresses of links are not words. */
	private static String masked(String text) {
		StringBuilder masked = new StringBuilder(text);
		Matcher link = LINK.matcher(text);
		while (link.find()) {
			masked.setCharAt(link.start(), MASK);
			mask(masked, link.start(2), link.end(2));
		}
		Matcher address = ADDRESS.matcher(text);
		while (address.find()) {
			mask(masked, address.start(), address.end());
		}
		return masked.toString();
	}

	private static void mask(StringBuilder text, int from, int to) {
		for (int i = from; i < to; i++) {
			text.setCharAt(i, MASK);
		}
	}

	/** Some words around a place, on one line, so that a person finds it. */
	static String around(String text, int start, int end) {
		int from = start;
		while (from > 0 && start - from < 32 && text.charAt(from - 1) != '\n') {
			from--;
		}
		int to = end;
		while (to < text.length() && to - end < 32 && text.charAt(to) != '\n') {
			to++;
		}
		String before = text.substring(from, start);
		String after = text.substring(end, to);
		boolean cutBefore = from > 0 && text.charAt(from - 1) != '\n';
		boolean cutAfter = to < text.length() && text.charAt(to) != '\n';
		return ((cutBefore ? "…" + before.replaceFirst("^\\S*\\s?", "") : before) + text.substring(start, end)
				+ (cutAfter ? after.replaceFirst("\\s?\\S*$", "") + "…" : after))
			.replace(String.valueOf(MASK), "")
			.strip();
	}

	/** A hint for a whole match. */
	static Hint of(Hint.Kind kind, Matcher match, String text, String message, String fix) {
		return at(kind, match.start(), match.end(), text, message, fix);
	}

	static Hint at(Hint.Kind kind, int start, int end, String text, String message, String fix) {
		return new Hint(kind, start, end, around(text, start, end), message, fix);
	}

}
