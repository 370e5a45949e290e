package org.quarterday.paper;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.w3c.dom.Element;

import org.quarterday.content.Marks;

/**
 * Counts as Word counts: what number or mark each paragraph of a Word file's lists shows.
 */
final class WordLists {

	private static final int LEVELS = 9;

	private final Map<String, Element> lists = new HashMap<>();

	private final Map<String, Element> uses = new HashMap<>();

	private final Map<String, int[]> counts = new HashMap<>();

	private final Set<String> restarted = new HashSet<>();

	/**
	 * What stands before a paragraph.
	 *
	 * @param words the number or mark; empty for a bullet's glyph
	 * @param outline whether it belongs to a list that counts several levels, as 1.1 does
	 */
	record Mark(String words, boolean bullet, boolean outline) {
	}

	WordLists(Element root) {
		for (Element list : WordXml.children(root, "abstractNum")) {
			this.lists.put(WordXml.attribute(list, "abstractNumId"), list);
		}
		WordXml.children(root, "num").forEach((use) -> this.uses.put(WordXml.attribute(use, "numId"), use));
	}

	/** Counts one paragraph. @return null when the list is unknown or shows nothing */
	Mark next(String num, int level) {
		Element use = this.uses.get(num);
		String id = WordXml.value(use, "abstractNumId");
		Element list = this.lists.get(id);
		if (list == null || level < 0 || level >= LEVELS) {
			return null;
		}
		int[] count = this.counts.computeIfAbsent(id, (key) -> new int[LEVELS]);
		count(use, list, count, num, level);
		Element shape = level(use, list, level);
		String format = WordXml.value(shape, "numFmt");
		String pattern = WordXml.value(shape, "lvlText");
		if ("bullet".equals(format)) {
			return new Mark("", true, false);
		}
		StringBuilder words = new StringBuilder(pattern);
		boolean legal = WordXml.child(shape, "isLgl") != null;
		for (int i = 0; i < LEVELS; i++) {
			String own = legal ? "decimal" : WordXml.value(level(use, list, i), "numFmt");
			int at = words.indexOf("%" + (i + 1));
			if (at >= 0) {
				words.replace(at, at + 2, written(count[i], own));
			}
		}
		return words.toString().isBlank() ? null : new Mark(words.toString().strip(), false, isOutline(use, list));
	}

	/** Zero stands for not begun. */
	private void count(Element use, Element list, int[] count, String num, int level) {
		for (int i = 0; i < level; i++) {
			count[i] = (count[i] == 0) ? start(use, list, i) : count[i];
		}
		Element override = override(use, level);
		boolean restarts = WordXml.child(override, "startOverride") != null && this.restarted.add(num + "/" + level);
		count[level] = (restarts || count[level] == 0) ? start(use, list, level) : count[level] + 1;
		for (int i = level + 1; i < LEVELS; i++) {
			boolean goesOn = "0".equals(WordXml.value(level(use, list, i), "lvlRestart"));
			count[i] = goesOn ? count[i] : 0;
		}
	}

	private static Element override(Element use, int level) {
		return WordXml.children(use, "lvlOverride")
			.stream()
			.filter((each) -> WordXml.attribute(each, "ilvl").equals(String.valueOf(level)))
			.findFirst()
			.orElse(null);
	}

	private int start(Element use, Element list, int level) {
		String override = WordXml.value(override(use, level), "startOverride");
		String own = WordXml.value(level(use, list, level), "start");
		return WordXml.number(override.isEmpty() ? own : override, 1);
	}

	private static Element level(Element use, Element list, int level) {
		Element override = WordXml.child(override(use, level), "lvl");
		return (override != null) ? override
				: WordXml.children(list, "lvl")
					.stream()
					.filter((each) -> WordXml.attribute(each, "ilvl").equals(String.valueOf(level)))
					.findFirst()
					.orElse(null);
	}

	private static boolean isOutline(Element use, Element list) {
		for (int i = 1; i < LEVELS; i++) {
			String pattern = WordXml.value(level(use, list, i), "lvlText");
			if (pattern.contains("%" + i) && pattern.contains("%" + (i + 1))) {
				return true;
			}
		}
		return false;
	}

	private static String written(int number, String format) {
		int counted = Math.max(number, 1);
		return switch (format) {
			case "lowerLetter" -> Marks.Kind.LETTER.count(counted);
			case "upperLetter" -> Marks.Kind.CAPITAL.count(counted);
			case "lowerRoman" -> Marks.Kind.ROMAN.count(counted);
			case "upperRoman" -> Marks.Kind.ROMAN.count(counted).toUpperCase(Locale.ROOT);
			case "decimalZero" -> "%02d".formatted(number);
			case "none" -> "";
			default -> Integer.toString(number);
		};
	}

	/** The level that a list gives to paragraphs of a style; 0 when it says none. */
	int levelOf(String num, String style) {
		Element list = this.lists.get(WordXml.value(this.uses.get(num), "abstractNumId"));
		return WordXml.children(list, "lvl")
			.stream()
			.filter((each) -> WordXml.value(each, "pStyle").equals(style))
			.findFirst()
			.map((each) -> WordXml.number(WordXml.attribute(each, "ilvl"), 0))
			.orElse(0);
	}

}
