package org.quarterday.publish;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.quarterday.cycle.Quarter;

/**
 * A paper's lasting address, {@code /papers/{committee}/2020-21/q1/supplement-1/v2}, as
 * its parts.
 *
 * @param supplement null for the paper itself
 * @param version null for the first
 */
record PaperAddress(String committee, String year, String quarter, Integer supplement, Integer version) {

	static final String PAPER = "/papers/{committee}/{year}/{quarter:q[1-4]}";

	static final String SUPPLEMENT = "/supplement-{supplement:[1-9]\\d{0,3}}";

	static final String VERSION = "/v{version:[2-9]|[1-9]\\d{1,3}}";

	private static final Pattern QUARTER = Pattern.compile("q([1-4])");

	/**
	 * @param path the variables of one of these paths
	 */
	static PaperAddress of(Map<String, String> path) {
		return new PaperAddress(path.get("committee"), path.get("year"), path.get("quarter"),
				number(path.get("supplement")), number(path.get("version")));
	}

	/** The publication at this address. */
	Optional<PublishedPaper> in(PublishedPapers papers) {
		return quarter(this.year, this.quarter).flatMap(
				(found) -> papers.find(this.committee, found, number(this.supplement, 0), number(this.version, 1)));
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

	private static Integer number(String digits) {
		return (digits != null) ? Integer.valueOf(digits) : null;
	}

	private static int number(Integer given, int otherwise) {
		return (given != null) ? given : otherwise;
	}

}
