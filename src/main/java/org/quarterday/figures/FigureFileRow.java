package org.quarterday.figures;

import java.util.List;
import java.util.Map;

/** One row of a file of figures, counted as a spreadsheet counts. */
record FigureFileRow(int number, List<String> cells, Map<FigureColumn, Integer> columns) {

	String text(FigureColumn column) {
		return MeasureHeadings.cell(this.cells, this.columns.get(column)).strip();
	}

	String or(FigureColumn column, String kept) {
		return text(column).isEmpty() ? kept : text(column);
	}

	boolean untouched() {
		return this.columns.keySet().stream().filter(FigureColumn::input).allMatch((each) -> text(each).isEmpty());
	}

	/** Such as F4. */
	String cell(FigureColumn column) {
		int at = this.columns.getOrDefault(column, 0);
		String letter = (at < 26) ? String.valueOf((char) ('A' + at)) : "A" + (char) ('A' + at % 26);
		return letter + this.number;
	}

}
