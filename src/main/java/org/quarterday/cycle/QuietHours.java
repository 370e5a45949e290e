package org.quarterday.mail;

import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;

import org.quarterday.cycle.Time;

/**
 * The hours of every day, London time, in which routine mail waits; they may span
 * midnight.
 */
record QuietHours(LocalTime from, LocalTime to) {

	/**
	 * Reads {@code 20:00-07:00}.
	 * @throws IllegalArgumentException when it is no such thing
	 */
	static QuietHours parse(String setting) {
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
				"quarterday.mail.quiet-hours is \"" + setting + "\"; write hours such as 20:00-07:00, or nothing");
	}

	boolean include(Instant now) {
		LocalTime time = now.atZone(Time.LONDON).toLocalTime();
		boolean afterFrom = !time.isBefore(this.from);
		boolean beforeTo = time.isBefore(this.to);
		return this.from.isBefore(this.to) ? afterFrom && beforeTo : afterFrom || beforeTo;
	}

}
