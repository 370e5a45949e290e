package org.quarterday.publish;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.quarterday.cycle.Quarter;

/** Reads the last parts of a paper's lasting address: {@code 2020-21/q1/v2}. */
final class PaperAddress {

	private static final Pattern QUARTER = Pattern.compile("q([1-4])");

	private PaperAddress() {
	}

	/**
	 * The quarter that an address names, in the one spelling that addresses have; empty
	 * for any other.
	 */
	static Optional<Quarter> quarter(String year, String quarter) {
		Matcher matcher = QUARTER.matcher(quarter);
		if (!matcher.matches() || !year.matches("\\d{4}-\\d{2}")) {
			return Optional.empty();
		}
		try {
			return Optional.of(new Quarter(Quarter.parseYear(year), Integer.parseInt(matcher.group(1))));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

}
