package org.quarterday.cycle;

import java.time.LocalDate;

/**
 * A day was asked for that the bank holiday table does not cover: never guessed (DL5).
 */
public class BeyondHolidayTable extends Refusal {

	BeyondHolidayTable(LocalDate day, LocalDate first, LocalDate last) {
		super("meeting",
				day.isBefore(first)
						? "The bank holiday table begins on %s, so dates that depend on %s cannot be worked out"
							.formatted(Words.day(first), Words.day(day))
						: "The bank holiday table ends on %s, so dates that depend on %s cannot be worked out yet"
							.formatted(Words.day(last), Words.day(day)));
	}

}
