package org.quarterday.paper;

import java.util.List;
import java.util.Objects;

import org.quarterday.paper.Paper.FigureTable;
import org.quarterday.paper.Paper.FigureTable.Row;

/**
 * The figures of the quarters before beside this quarter's, one row a measure, and a
 * chart of each that says the same.
 *
 * @param columns the quarters, then "Trend" for the charts
 */
record TrendTable(String caption, List<String> columns, List<TrendRow> rows) {

	/** One measure's. */
	record TrendRow(String name, List<String> cells, Chart chart) {
	}

	/**
	 * @return null when nothing is known of earlier quarters
	 */
	static TrendTable of(FigureTable table) {
		List<Figure> figures = table.rows().stream().map(Row::figure).filter(Objects::nonNull).toList();
		if (figures.stream().noneMatch(Figure::hasPast)) {
			return null;
		}
		List<String> columns = new java.util.ArrayList<>(List.of("Measure"));
		figures.get(0).points().forEach((point) -> columns.add(point.quarter().toString()));
		columns.add("Trend");
		List<TrendRow> rows = figures.stream()
			.map((figure) -> new TrendRow(figure.name(), figure.points().stream().map(Figure.Point::printed).toList(),
					Chart.of(figure)))
			.toList();
		return new TrendTable(table.caption().replaceFirst(": figures for .*", "") + ": the last "
				+ figures.get(0).points().size() + " quarters", columns, rows);
	}

}
