package org.quarterday.figures;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The columns of the measure file, besides those for targets and results. */
public enum MeasureColumn {

	CODE("Code", true, "Letters and digits, such as CSU12 or E4a. A code that exists is changed, any other is added"),
	SERVICE("Service", true, "The service's name or id"), //
	TITLE("Title", true, "What the paper calls the measure"), DEFINITION("Definition", false, "How it is counted"),
	UNIT("Unit", true, "number, %, days, hours, mm:ss, £, £m, ratio or score"),
	DECIMALS("Decimals", false, "Digits printed after the point, 0 to 6. Empty: 0"),
	POLARITY("Polarity", true, "higher, lower, range or none: which figures are better"),
	TOLERANCE("Tolerance", false, "How far a miss is still Amber. Empty: every miss is Red"),
	TOLERANCE_KIND("Tolerance kind", false,
			"What the tolerance counts: relative (% of the target), points (percentage points) or absolute (the unit)"),
	AGGREGATION("Aggregation", false,
			"Year to date: sum, mean, latest, numerator/denominator or cumulative. Empty: latest"),
	FREQUENCY("Frequency", false, "quarterly, half-yearly or yearly. Empty: quarterly"),
	OWNER("Owner", false, "Who answers for it"), //
	FIRST_QUARTER("First quarter", false, "Such as Q1 2026/27. Empty: always"),
	LAST_QUARTER("Last quarter", false, "Such as Q4 2026/27. Empty: still reported"),
	COMPARABLE_FROM("Comparable from", false,
			"The first quarter counted as now; earlier ones are not compared with. Empty: all"),
	ORDER("Order", false, "Place within the service, from 1. Empty: after the others");

	private final String heading;

	private final boolean required;

	private final String meaning;

	MeasureColumn(String heading, boolean required, String meaning) {
		this.heading = heading;
		this.required = required;
		this.meaning = meaning;
	}

	/** The heading in the file's first row; capitals do not matter. */
	public String heading() {
		return this.heading;
	}

	/** Whether the column must be there and every cell of it filled. */
	public boolean required() {
		return this.required;
	}

	/** What stands in it, for the people who fill it. */
	public String meaning() {
		return this.meaning;
	}

	static Optional<MeasureColumn> find(String heading) {
		String wanted = heading.replace('_', ' ').strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
		return Arrays.stream(values())
			.filter((column) -> column.heading.toLowerCase(Locale.ROOT).equals(wanted))
			.findFirst();
	}

}
