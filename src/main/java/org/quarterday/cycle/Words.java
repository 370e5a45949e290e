package org.quarterday.cycle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates and times as people here write them. */
public final class Words {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);

	private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

	private Words() {
	}

	/** {@code Tuesday 2 June 2026}. */
	public static String day(LocalDate day) {
		return DAY.format(day);
	}

	/** {@code 2 June 2026}. */
	public static String date(LocalDate day) {
		return SHORT.format(day);
	}

	/** {@code 17:00 on Tuesday 2 June 2026}, London time. */
	public static String moment(Instant instant) {
		return "%s on %s".formatted(TIME.format(instant.atZone(Time.LONDON)), day(Time.date(instant)));
	}

}
