package org.quarterday.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.quarterday.figures.TypedNumber.Reading;

/** Reads times: minutes and seconds into seconds, hours and minutes into hours. */
final class TimeReader {

	private static final Pattern CLOCK = Pattern.compile("([0-9]{0,9}):([0-9]{2})(?::([0-9]{2}))?");

	private static final Pattern MINUTES_WORDS = Pattern.compile(
			"(?:([0-9]{1,6}) ?(?:m|mins?|minutes?))?,? ?(?:and )?(?:([0-9]{1,12}(?:\\.[0-9]{1,12})?) ?(?:s|secs?|seconds?))?");

	private static final Pattern HOURS_WORDS = Pattern
		.compile("(?:([0-9]{1,6}) ?(?:h|hrs?|hours?))?,? ?(?:and )?(?:([0-9]{1,6}) ?(?:m|mins?|minutes?))?");

	private TimeReader() {
	}

	/**
	 * Seconds. A number alone could be minutes or seconds and is asked about, save 0.
	 */
	static Reading minutesAndSeconds(String text) {
		Matcher clock = CLOCK.matcher(text);
		if (clock.matches()) {
			return clockSeconds(clock);
		}
		Matcher words = MINUTES_WORDS.matcher(text);
		if (words.matches()) {
			return secondsInWords(words);
		}
		if (text.matches("0+(\\.0*)?")) {
			return Reading.of(BigDecimal.ZERO);
		}
		if (text.matches("[0-9]+\\.[0-9]{2}")) {
			return Reading.ask("If %TYPED% means minutes and seconds, type it with a colon: " + text.replace('.', ':'));
		}
		return Reading.ask("%TYPED% is not a time. Type minutes and seconds with a colon, such as 1:45");
	}

	private static Reading clockSeconds(Matcher clock) {
		boolean hours = clock.group(3) != null;
		long first = clock.group(1).isEmpty() ? 0 : Long.parseLong(clock.group(1));
		long second = Long.parseLong(clock.group(2));
		long third = hours ? Long.parseLong(clock.group(3)) : 0;
		if (second > 59 || third > 59) {
			return Reading.ask("%TYPED% is not a time: after a colon stand 00 to 59");
		}
		return Reading.of(BigDecimal.valueOf(hours ? first * 3600 + second * 60 + third : first * 60 + second));
	}

	private static Reading secondsInWords(Matcher words) {
		BigDecimal minutes = (words.group(1) != null) ? new BigDecimal(words.group(1)) : BigDecimal.ZERO;
		BigDecimal seconds = (words.group(2) != null) ? new BigDecimal(words.group(2)) : BigDecimal.ZERO;
		return Reading.of(minutes.multiply(BigDecimal.valueOf(60)).add(seconds));
	}

	/** Hours; null when there are no hours and minutes in it. */
	static Reading hours(String text) {
		Matcher clock = CLOCK.matcher(text);
		if (clock.matches()) {
			Reading reading = (clock.group(3) != null)
					? Reading.ask("%TYPED% has seconds. Type hours and minutes, such as 7:30") : clockSeconds(clock);
			return (reading.value() == null) ? reading : Reading.of(sixtieths(reading.value()));
		}
		Matcher words = HOURS_WORDS.matcher(text);
		if (!words.matches()) {
			return null;
		}
		BigDecimal hours = (words.group(1) != null) ? new BigDecimal(words.group(1)) : BigDecimal.ZERO;
		BigDecimal minutes = (words.group(2) != null) ? new BigDecimal(words.group(2)) : BigDecimal.ZERO;
		return Reading.of(sixtieths(hours.multiply(BigDecimal.valueOf(60)).add(minutes)));
	}

	private static BigDecimal sixtieths(BigDecimal minutes) {
		return minutes.divide(BigDecimal.valueOf(60), 10, RoundingMode.HALF_UP).stripTrailingZeros();
	}

}
