package org.quarterday.cycle;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the {@code deadline} command was asked.
 *
 * @param closed closure days (DL6)
 */
record DeadlineOptions(LocalDate meeting, Body body, int noticeDays, List<LocalDate> closed) {

	private static final String USAGE = "Usage: deadline YYYY-MM-DD [--body committee|executive] [--notice-days N] [--closed YYYY-MM-DD]...";

	private static final int DEFAULT_NOTICE_DAYS = 5;

	/**
	 * Reads the command line; an option's value stands after it or after its equals sign.
	 * @throws Refusal with one line that says what is wrong
	 */
	static DeadlineOptions parse(String[] args) {
		LocalDate meeting = null;
		Body body = Body.COMMITTEE;
		int noticeDays = DEFAULT_NOTICE_DAYS;
		List<LocalDate> closed = new ArrayList<>();
		Set<String> seen = new HashSet<>();
		Deque<String> rest = split(args);
		while (!rest.isEmpty()) {
			String word = rest.pop();
			if (word.startsWith("-") && !word.equals("--closed") && !seen.add(word)) {
				throw new Refusal("%s is given twice. %s".formatted(word, USAGE));
			}
			switch (word) {
				case "--body" -> body = body(value(word, rest));
				case "--notice-days" -> noticeDays = noticeDays(value(word, rest));
				case "--closed" -> closed.add(date(word, value(word, rest)));
				default -> meeting = meeting(word, meeting);
			}
		}
		if (meeting == null) {
			throw new Refusal("The date of the meeting is missing. " + USAGE);
		}
		return new DeadlineOptions(meeting, body, noticeDays, closed);
	}

	private static Deque<String> split(String[] args) {
		Deque<String> words = new ArrayDeque<>();
		for (String arg : args) {
			int equals = arg.indexOf('=');
			if (arg.startsWith("--") && equals > 0) {
				words.add(arg.substring(0, equals));
				words.add(arg.substring(equals + 1));
			}
			else {
				words.add(arg);
			}
		}
		return words;
	}

	private static String value(String option, Deque<String> rest) {
		if (rest.isEmpty() || rest.peek().startsWith("--")) {
			throw new Refusal("%s needs a value. %s".formatted(option, USAGE));
		}
		return rest.pop();
	}

	private static LocalDate meeting(String word, LocalDate before) {
		if (word.startsWith("-")) {
			throw new Refusal("There is no option \"%s\". %s".formatted(oneLine(word), USAGE));
		}
		if (before != null) {
			throw new Refusal("Give one date of a meeting, not two. " + USAGE);
		}
		return date("The date of the meeting", word);
	}

	private static LocalDate date(String what, String text) {
		try {
			if (text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
				return LocalDate.parse(text);
			}
		}
		catch (DateTimeException ex) {
			throw new Refusal("%s: there is no day \"%s\" in the calendar".formatted(what, text));
		}
		throw new Refusal("%s: \"%s\" is not a date such as 2026-06-10".formatted(what, oneLine(text)));
	}

	private static Body body(String text) {
		return switch (text) {
			case "committee" -> Body.COMMITTEE;
			case "executive" -> Body.EXECUTIVE;
			default -> throw new Refusal("--body: \"%s\" is neither committee nor executive".formatted(oneLine(text)));
		};
	}

	private static int noticeDays(String text) {
		if (!text.matches("[1-9][0-9]?")) {
			throw new Refusal("--notice-days: \"%s\" is not a whole number from 1 to 99".formatted(oneLine(text)));
		}
		return Integer.parseInt(text);
	}

	private static String oneLine(String text) {
		return text.replaceAll("\\p{Cntrl}", " ");
	}

}
