package org.quarterday.content;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Short forms that a member of the public may not know and that are never explained. */
final class Acronyms {

	/** These need no explanation in a council's paper. */
	private static final Set<String> EVERYDAY = Set.of("UK", "EU", "US", "USA", "NHS", "BBC", "VAT", "MP", "MPS", "GP",
			"PDF", "TV", "DVD", "ID", "IT", "OK", "AM", "PM", "CV", "FAQ", "DIY", "LED", "AGM", "CCTV", "COVID", "BST",
			"GMT", "RAG", "PO", "II", "III", "IV", "VI", "VII", "VIII", "IX", "XI", "XII", "TBC", "TBA", "XX", "XXX",
			"ISO", "HMRC", "DVLA", "WC", "CD");

	private static final Pattern SHORT_FORM = Pattern
		.compile("(?<![\\p{L}\\d&@_-])([A-Z][A-Z&]{1,5})(s?)(?![\\p{L}\\d&@_])");

	private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}’']*");

	private static final Set<String> SMALL = Set.of("of", "and", "the", "for", "in", "to", "on", "a");

	private static final int CAPITAL_LINE = 12;

	private Acronyms() {
	}

	static List<Hint> read(String text, Set<String> known) {
		List<Hint> hints = new ArrayList<>();
		Set<String> seen = new HashSet<>();
		String initials = null;
		Matcher match = SHORT_FORM.matcher(text);
		while (match.find()) {
			String form = match.group(1);
			if (EVERYDAY.contains(form) || known.contains(form) || !seen.add(form) || shouts(text, match)) {
				continue;
			}
			initials = (initials != null) ? initials : initials(text);
			if (!explained(text, form)
					&& !initials.contains(form.replace("&", "").toLowerCase(java.util.Locale.ROOT))) {
				hints.add(Hints.of(Hint.Kind.ACRONYM, match, text,
						"“%s” is never explained: write it out the first time, with the short form in brackets"
							.formatted(form),
						null));
			}
		}
		return hints;
	}

	/** {@code words (ABC)} or {@code ABC (words)}. */
	private static boolean explained(String text, String form) {
		return Pattern
			.compile("\\(" + Pattern.quote(form) + "s?\\)|\\b" + Pattern.quote(form) + "s? \\([^)\\n]{4,}\\)|\\b"
					+ Pattern.quote(form) + "s? stands for")
			.matcher(text)
			.find();
	}

	/** A heading in capitals holds no short forms. */
	private static boolean shouts(String text, Matcher match) {
		int from = text.lastIndexOf('\n', match.start()) + 1;
		int end = text.indexOf('\n', match.end());
		String line = text.substring(from, (end < 0) ? text.length() : end);
		return line.length() >= CAPITAL_LINE && line.equals(line.toUpperCase(java.util.Locale.ROOT));
	}

	/** The first letters of all words that do not themselves stand in capitals. */
	private static String initials(String text) {
		StringBuilder initials = new StringBuilder();
		Matcher word = WORD.matcher(text);
		while (word.find()) {
			String found = word.group();
			boolean capitals = found.length() > 1 && found.equals(found.toUpperCase(java.util.Locale.ROOT));
			if (capitals) {
				initials.append(' ');
			}
			else if (!SMALL.contains(found)) {
				initials.append(Character.toLowerCase(found.charAt(0)));
			}
		}
		return initials.toString();
	}

}
