package org.quarterday.figures;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** When a missing figure is expected (FG2): a day or a month, as people write them. */
final class ExpectedDate {

	private static final List<DateTimeFormatter> DAYS = List.of(pattern("d MMMM uuuu"), pattern("d MMM uuuu"),
			pattern("d/M/uuuu"), pattern("d.M.uuuu"), pattern("d-M-uuuu"), pattern("uuuu-MM-dd"));

	private static final List<DateTimeFormatter> MONTHS = List.of(pattern("MMMM uuuu"), pattern("MMM uuuu"),
			pattern("M/uuuu"));

	private ExpectedDate() {
	}

	/**
	 * The last day that the words can mean, or empty when they are not a date.
	 */
	static Optional<LocalDate> read(String words) {
		String text = words.strip()
			.replaceAll("\\s+", " ")
			.replaceAll("(?i)(?<=\\d)(st|nd|rd|th)\\b", "")
			.replaceAll("(?i)\\bsept\\b", "Sep");
		for (DateTimeFormatter format : DAYS) {
			try {
				return Optional.of(LocalDate.parse(text, format));
			}
			catch (DateTimeException ex) {
				// the next pattern
			}
		}
		for (DateTimeFormatter format : MONTHS) {
			try {
				return Optional.of(YearMonth.parse(text, format).atEndOfMonth());
			}
			catch (DateTimeException ex) {
				// the next pattern
			}
		}
		return Optional.empty();
	}

	/** What is wrong with the words, with %s for the measure's name; empty if nothing. */
	static Optional<String> problem(String words, LocalDate today) {
		if (words.isBlank()) {
			return Optional.of("Enter when the figure for %s is expected, such as 31 October 2026");
		}
		Optional<LocalDate> day = read(words);
		if (day.isEmpty()) {
			return Optional
				.of("Enter when the figure for %s is expected as a date, such as 31 October 2026 or " + "October 2026");
		}
		return day.get().isBefore(today)
				? Optional.of("The date when the figure for %s is expected must be today or later") : Optional.empty();
	}

	private static DateTimeFormatter pattern(String pattern) {
		return new DateTimeFormatterBuilder().parseCaseInsensitive()
			.appendPattern(pattern)
			.toFormatter(Locale.ENGLISH)
			.withResolverStyle(java.time.format.ResolverStyle.STRICT);
	}

}
