package org.quarterday.page;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;

import org.quarterday.cycle.Refusal;

/** Reads dates as officers and browsers write them. */
public final class TypedDate {

	private static final List<DateTimeFormatter> FORMATS = List.of(DateTimeFormatter.ISO_LOCAL_DATE,
			DateTimeFormatter.ofPattern("d/M/uuuu"), DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK),
			DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK), DateTimeFormatter.ofPattern("d.M.uuuu"));

	private TypedDate() {
	}

	/**
	 * @param field the form field, for the message
	 * @param what what is asked for, such as "the meeting's date"
	 * @throws Refusal when it is no date
	 */
	public static LocalDate read(String field, String what, String typed) {
		if (typed == null || typed.isBlank()) {
			throw new Refusal(field, "Enter " + what);
		}
		for (DateTimeFormatter format : FORMATS) {
			try {
				return LocalDate.parse(typed.strip(), format);
			}
			catch (DateTimeParseException ex) {
				// the next format may fit
			}
		}
		throw new Refusal(field, "\"%s\" is not a date: enter %s like 13 January 2027".formatted(typed.strip(), what));
	}

}
