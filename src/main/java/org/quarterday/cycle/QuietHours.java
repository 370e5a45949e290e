package org.quarterday.cycle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;

/**
 * The hours of every day, London time, in which routine mail waits; they may span
 * midnight.
 */
public record QuietHours(LocalTime from, LocalTime to) {

	/**
	 * Reads {@code 20:00-07:00}.
	 * @throws IllegalArgumentException when it is no such thing
	 */
	public static QuietHours parse(String setting) {
		String[] ends = setting.split("-", -1);
		try {
			if (ends.length == 2) {
				return new QuietHours(LocalTime.parse(ends[0].strip()), LocalTime.parse(ends[1].strip()));
			}
		}
		catch (DateTimeParseException ex) {
			// said below
		}
		throw new IllegalArgumentException(
				"\"%s\" are no quiet hours: write hours such as 20:00-07:00, or nothing".formatted(setting));
	}

	/** When what is held back at an instant may leave: at once outside these hours. */
	public Instant end(Instant now) {
		if (!include(now)) {
			return now;
		}
		LocalDate day = Time.date(now);
		Instant end = Time.at(day, this.to);
		return end.isAfter(now) ? end : Time.at(day.plusDays(1), this.to);
	}

	/** As it is typed: {@code 20:00-07:00}. */
	@Override
	public String toString() {
		return this.from + "-" + this.to;
	}

	boolean include(Instant now) {
		LocalTime time = now.atZone(Time.LONDON).toLocalTime();
		boolean afterFrom = !time.isBefore(this.from);
		boolean beforeTo = time.isBefore(this.to);
		return this.from.isBefore(this.to) ? afterFrom && beforeTo : afterFrom || beforeTo;
	}

}
