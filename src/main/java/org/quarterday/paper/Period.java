package org.quarterday.paper;

import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.quarterday.cycle.Quarter;

/** A quarter's months in words: "April to June 2020". */
final class Period {

	private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM", Locale.UK);

	private Period() {
	}

	static String of(Quarter quarter) {
		return "%s to %s %d".formatted(MONTH.format(quarter.firstDay()), MONTH.format(quarter.lastDay()),
				quarter.lastDay().getYear());
	}

}
