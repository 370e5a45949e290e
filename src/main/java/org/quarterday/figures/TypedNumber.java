package org.quarterday.figures;

import java.math.BigDecimal;

/**
 * A number as somebody typed it (FG3): the words are kept, and beside them stands either
 * the number that was read or a plain question to the author. Whatever can be understood
 * in more than one way is asked about, never guessed.
 *
 * @param typed exactly what was typed
 * @param value the number in the unit asked for; null when nothing was typed or it could
 * not be read
 * @param question what to ask or tell the author; empty when the number was read or
 * nothing was typed
 */
public record TypedNumber(String typed, BigDecimal value, String question) {

	/** Reads what was typed into a box of this unit. Never fails. */
	public static TypedNumber parse(String typed, Unit unit) {
		String spelled = Spelling.plain(typed);
		if (spelled.isEmpty()) {
			return new TypedNumber(typed, null, "");
		}
		Reading reading = read(spelled, unit);
		return new TypedNumber(typed, reading.value(), reading.question().replace("%TYPED%", quote(typed)));
	}

	private static Reading read(String spelled, Unit unit) {
		if (spelled.length() > 60) {
			return Reading.ask("%TYPED% is too long for a figure. Type the number alone, such as " + unit.example()
					+ ", and put the words into the commentary");
		}
		Reading hint = NotANumber.explain(spelled);
		if (hint != null) {
			return hint;
		}
		Reading special = switch (unit) {
			case MINUTES_SECONDS -> TimeReader.minutesAndSeconds(spelled);
			case HOURS -> TimeReader.hours(spelled);
			case RATIO -> RatioReader.read(spelled);
			default -> null;
		};
		return (special != null) ? special : AmountReader.read(spelled, unit);
	}

	/** Whether there is a number. */
	public boolean isRead() {
		return this.value != null;
	}

	/** Whether nothing was typed but white space. */
	public boolean isEmpty() {
		return this.value == null && this.question.isEmpty();
	}

	private static String quote(String typed) {
		return "“" + brief(typed) + "”";
	}

	/** What was typed, on one line and cut for display; the whole of it is kept. */
	static String brief(String typed) {
		String start = typed.strip();
		String words = start.substring(0, Math.min(start.length(), 500)).replaceAll("\\s+", " ");
		return (words.codePointCount(0, words.length()) > 40)
				? words.substring(0, words.offsetByCodePoints(0, 39)) + "…" : words;
	}

	/**
	 * What came of reading: a number or a question, in which %TYPED% stands for the
	 * author's words.
	 */
	record Reading(BigDecimal value, String question) {

		static Reading of(BigDecimal value) {
			return new Reading(value, "");
		}

		static Reading ask(String question) {
			return new Reading(null, question);
		}
	}

}
