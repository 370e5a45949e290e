package org.quarterday.console;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.quarterday.cycle.Quarter;
import org.quarterday.cycle.Refusal;

/** Quarters in selects: {@code 2026-1} stands for Q1 2026/27. */
final class QuarterChoice {

	private static final int YEARS_BACK = 6;

	private static final int YEARS_AHEAD = 3;

	private QuarterChoice() {
	}

	/** What stands in the form for a quarter; empty for null. */
	static String value(Quarter quarter) {
		return (quarter != null) ? quarter.year() + "-" + quarter.number() : "";
	}

	/**
	 * @throws Refusal when it is none
	 */
	static Quarter read(String value) {
		try {
			String[] parts = value.split("-");
			return new Quarter(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
		}
		catch (RuntimeException ex) {
			throw new Refusal("quarter", "Choose the quarter");
		}
	}

	/** The quarters around one, and those chosen already, oldest first. */
	static List<Quarter> around(Quarter now, String... chosen) {
		Quarter first = new Quarter(now.year() - YEARS_BACK, 1);
		List<Quarter> quarters = new ArrayList<>(
				Stream.iterate(first, Quarter::next).limit(4L * (YEARS_BACK + 1 + YEARS_AHEAD)).toList());
		for (String value : chosen) {
			if (!value.isEmpty()) {
				quarters.add(read(value));
			}
		}
		return quarters.stream().distinct().sorted().toList();
	}

}
