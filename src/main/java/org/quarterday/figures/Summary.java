package org.quarterday.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Computed sentences on a table of figures (FG8). They state their denominator. */
public final class Summary {

	private Summary() {
	}

	/**
	 * "3 of 3 measures met target; 2 not available". The denominator is the measures with
	 * a target and a result; every other is named after it. Empty for no rows.
	 */
	public static String sentence(List<FigureRow> rows) {
		if (rows.isEmpty()) {
			return "";
		}
		List<String> parts = new ArrayList<>();
		long counted = rows.stream().filter(FigureRow::counted).count();
		long met = rows.stream().filter(FigureRow::metTarget).count();
		parts.add((counted == 0) ? "No measure has both a target and a result"
				: "%d of %d %s met target".formatted(met, counted, (counted == 1) ? "measure" : "measures"));
		add(parts, rows, "not available", (row) -> row.state() == ResultState.NOT_AVAILABLE);
		add(parts, rows, "not due", (row) -> row.state() == ResultState.NOT_DUE);
		add(parts, rows, "suspended", (row) -> row.state() == ResultState.SUSPENDED);
		add(parts, rows, "withdrawn", (row) -> row.state() == ResultState.WITHDRAWN);
		add(parts, rows, "data only", (row) -> !row.counted() && row.value() != null);
		add(parts, rows, "with no figure yet",
				(row) -> row.state() == null || (row.state().hasValue() && row.value() == null));
		return String.join("; ", parts);
	}

	private static void add(List<String> parts, List<FigureRow> rows, String words, Predicate<FigureRow> which) {
		long count = rows.stream().filter(which).count();
		if (count > 0) {
			parts.add(count + " " + words);
		}
	}

	/**
	 * The key under the table (FG5): which misses are Amber, and by which kind of
	 * tolerance, such as "Amber: within 5% of the target (CSU1, CSU2)". Measures that are
	 * not rated are left out.
	 */
	public static List<String> key(List<FigureRow> rows) {
		Map<String, List<String>> codes = new LinkedHashMap<>();
		for (FigureRow row : rows) {
			if (row.target() != null && row.measure().polarity() != Polarity.NONE) {
				codes.computeIfAbsent(row.measure().toleranceWords(), (words) -> new ArrayList<>()).add(row.code());
			}
		}
		return codes.entrySet()
			.stream()
			.map((it) -> it.getKey() + " (" + String.join(", ", it.getValue()) + ")")
			.toList();
	}

	/**
	 * A share in whole per cent, rounded half up: 1 of 8 is 13%.
	 * @param total above zero
	 */
	public static String percentage(long part, long total) {
		return BigDecimal.valueOf(part * 100).divide(BigDecimal.valueOf(total), 0, RoundingMode.HALF_UP) + "%";
	}

}
