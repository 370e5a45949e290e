package org.quarterday.figures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.quarterday.cycle.Quarter;

/** What each column of an imported file holds. */
final class MeasureHeadings {

	private static final Pattern QUARTERLY = Pattern.compile("(?i)(target|result) +(q[1-4] .+|.+ q[1-4])");

	private static final Pattern QUARTER = Pattern.compile("(?i)q([1-4]) +(\\S+)|(\\S+) +q([1-4])");

	private final Map<MeasureColumn, Integer> columns = new LinkedHashMap<>();

	private final Map<Quarter, Integer> targets = new LinkedHashMap<>();

	private final Map<Quarter, Integer> results = new LinkedHashMap<>();

	private final List<ImportFault> faults = new ArrayList<>();

	private final List<String> headings;

	MeasureHeadings(List<String> headings) {
		this.headings = headings;
		for (int i = 0; i < headings.size(); i++) {
			place(headings.get(i), i);
		}
		for (MeasureColumn column : MeasureColumn.values()) {
			if (column.required() && !this.columns.containsKey(column)) {
				fault(column.heading(), "This column is missing");
			}
		}
	}

	private void place(String heading, int index) {
		if (heading.isEmpty()) {
			return;
		}
		Optional<MeasureColumn> column = MeasureColumn.find(heading);
		Matcher quarterly = QUARTERLY.matcher(heading.replaceAll("\\s+", " "));
		Integer before = null;
		if (column.isPresent()) {
			before = this.columns.putIfAbsent(column.get(), index);
		}
		else if (quarterly.matches() && quarter(quarterly.group(2)).isPresent()) {
			boolean target = quarterly.group(1).toLowerCase(Locale.ROOT).equals("target");
			before = (target ? this.targets : this.results).putIfAbsent(quarter(quarterly.group(2)).get(), index);
		}
		else {
			fault(heading, "This column is not known. Use the headings of the list, “Target Q1 2026/27” or “Result Q4 "
					+ "2025/26”");
		}
		if (before != null) {
			fault(heading, "This column is there twice");
		}
	}

	private void fault(String heading, String message) {
		this.faults.add(new ImportFault(1, heading, message));
	}

	/** Reads "Q1 2026/27"; empty when it is none. */
	static Optional<Quarter> quarter(String words) {
		Matcher matcher = QUARTER.matcher(words.strip());
		if (!matcher.matches()) {
			return Optional.empty();
		}
		try {
			boolean numberFirst = matcher.group(1) != null;
			return Optional.of(new Quarter(Quarter.parseYear(matcher.group(numberFirst ? 2 : 3)),
					Integer.parseInt(matcher.group(numberFirst ? 1 : 4))));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	List<ImportFault> faults() {
		return this.faults;
	}

	boolean has(MeasureColumn column) {
		return this.columns.containsKey(column);
	}

	/** The cell of a row; empty when the column or the cell is not there. */
	String cell(List<String> row, MeasureColumn column) {
		return cell(row, this.columns.get(column));
	}

	static String cell(List<String> row, Integer index) {
		return (index == null || index >= row.size()) ? "" : row.get(index);
	}

	Map<Quarter, Integer> targets() {
		return this.targets;
	}

	Map<Quarter, Integer> results() {
		return this.results;
	}

	String heading(int index) {
		return this.headings.get(index);
	}

	int size() {
		return this.headings.size();
	}

}
