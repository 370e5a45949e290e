package org.quarterday.figures;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/** The columns of the spreadsheet in which a service's figures are filled in (C9). */
enum FigureColumn {

	CODE("Code", false, FigureRow::code), MEASURE("Measure", false, (row) -> row.measure().title()),
	TARGET("Target", false, FigureRow::targetWords),
	LAST_YEAR("Same quarter last year", false, (row) -> row.lastYear().earlier()),
	LAST_QUARTER("Last quarter", false, (row) -> row.lastQuarter().earlier()),
	FIGURE("Figure", true, (row) -> row.typed().value()), STATE("This is", true, FigureColumn::state),
	REASON("Why there is no figure", true, (row) -> row.typed().reason()),
	EXPECTED("When it is expected", true, (row) -> row.typed().expected()),
	COMMENTARY("Commentary", true, (row) -> row.typed().commentary()),
	BECAUSE("Why an unusual figure is right", true, (row) -> row.typed().because());

	private final String heading;

	private final boolean input;

	private final Function<FigureRow, String> text;

	FigureColumn(String heading, boolean input, Function<FigureRow, String> text) {
		this.heading = heading;
		this.input = input;
		this.text = text;
	}

	String heading() {
		return this.heading;
	}

	/** Whether it is filled in; the others only inform. */
	boolean input() {
		return this.input;
	}

	/** What the file says of a row. */
	String text(FigureRow row) {
		return this.text.apply(row);
	}

	static Optional<FigureColumn> find(String heading) {
		String words = heading.strip().replaceAll("\\s+", " ");
		return Arrays.stream(values()).filter((each) -> each.heading.equalsIgnoreCase(words)).findFirst();
	}

	/** Only a state that somebody chose: a plain figure needs none. */
	private static String state(FigureRow row) {
		ResultState chosen = row.typed().state();
		return (chosen == null || chosen == ResultState.REPORTED || chosen == ResultState.DATA_ONLY) ? ""
				: chosen.label();
	}

}
