package org.quarterday.paper;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.quarterday.paper.Paper.FigureTable;
import org.quarterday.paper.Paper.FigureTable.Row;

/** The year up to the quarter beside its figures, where measures add up (D8). */
final class YearTable {

	private static final List<String> COLUMNS = List.of("Measure", "Year to date", "How it is counted");

	private YearTable() {
	}

	/**
	 * A row for each measure that adds up; empty when none does, as in a first quarter.
	 */
	static Optional<FigureTable> of(FigureTable table) {
		List<Row> rows = table.rows()
			.stream()
			.map(Row::figure)
			.filter(Objects::nonNull)
			.filter((figure) -> !figure.yearToDate().isEmpty())
			.map((figure) -> new Row(List.of(figure.name(), figure.yearToDate(), capital(figure.yearCounted())), "",
					""))
			.toList();
		return rows.isEmpty() ? Optional.empty()
				: Optional
					.of(new FigureTable(table.caption().replaceFirst(": figures for .*", "") + ": the year to date", "",
							COLUMNS, rows, List.of()));
	}

	private static String capital(String words) {
		return words.substring(0, 1).toUpperCase(java.util.Locale.UK) + words.substring(1);
	}

}
