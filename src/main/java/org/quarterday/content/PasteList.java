package org.quarterday.content;

import java.util.Locale;

import org.jsoup.nodes.Element;

/** A list of a paste, counting its marks as a browser does. */
final class PasteList {

	private static final int MOST = 1000;

	private final Marks marks;

	private final boolean outline;

	private int next;

	/**
	 * @param marks null for bullets
	 */
	PasteList(Marks marks, int start) {
		this(marks, start, false);
	}

	private PasteList(Marks marks, int start, boolean outline) {
		this.marks = marks;
		this.next = start;
		this.outline = outline;
	}

	/** Whether its entries are numbered paragraphs, not a list's. */
	boolean outline() {
		return this.outline;
	}

	static PasteList of(Element list) {
		if (list.normalName().equals("ul")) {
			return new PasteList(null, 1);
		}
		if (PasteNumbers.isOutline(list)) {
			return new PasteList(Marks.NUMBERS, 1, true);
		}
		String css = (list.attr("style") + list.attr("type").replace("I", "upper-roman")).toLowerCase(Locale.ROOT);
		String type = list.attr("type");
		Marks marks = Marks.NUMBERS;
		if (css.contains("roman") || type.equals("i")) {
			marks = Marks.ROMAN;
		}
		else if (type.equals("A") || css.contains("upper-alpha") || css.contains("upper-latin")) {
			marks = Marks.CAPITALS;
		}
		else if (css.contains("alpha") || css.contains("latin") || type.equalsIgnoreCase("a")) {
			marks = Marks.LETTERS_WITH_STOP;
		}
		int start = number(list.attr("start"), 1);
		return new PasteList((start == 1) ? marks : withBracket(marks), start);
	}

	/** A list that begins late is one for sure only with brackets. */
	private static Marks withBracket(Marks marks) {
		return switch (marks) {
			case ROMAN -> Marks.ROMAN_WITH_BRACKET;
			case LETTERS_WITH_STOP -> Marks.LETTERS;
			default -> Marks.NUMBERS_WITH_BRACKET;
		};
	}

	private static int number(String value, int otherwise) {
		return value.matches("\\d{1,3}") ? Math.max(Integer.parseInt(value), 1) : otherwise;
	}

	/** The next entry's mark; empty for a bullet. */
	String next(Element entry) {
		if (this.marks == null) {
			return "";
		}
		int number = Math.min(number(entry.attr("value"), this.next), MOST);
		this.next = number + 1;
		return this.marks.mark(number);
	}

}
