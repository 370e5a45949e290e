package org.quarterday.paper;

import java.util.List;
import java.util.Locale;

import org.quarterday.paper.Paper.FigureTable;
import org.quarterday.paper.Paper.FigureTable.Row;

/**
 * Writes a table of figures as markup: caption, column and row headings, no merged cells;
 * a rating is its word with a shape and a colour beside it (FG6).
 */
final class FigureMarkup {

	private final Markup out;

	private final Edition edition;

	private int count;

	FigureMarkup(Markup out, Edition edition) {
		this.out = out;
		this.edition = edition;
	}

	void table(FigureTable table, String anchor) {
		String frame = (this.edition == Edition.PRINT) ? Edition.GENERATED : "div";
		this.out.open(frame, "class", "figures").newline();
		framed(table.caption(), "figures-table", table.columns(), anchor,
				() -> table.rows().forEach((row) -> row(row, table.columns())));
		below(table);
		YearTable.of(table)
			.ifPresent((year) -> framed(year.caption(), "figures-table year", year.columns(), anchor,
					() -> year.rows().forEach((row) -> row(row, year.columns()))));
		TrendTable trends = TrendTable.of(table);
		if (trends != null) {
			framed(trends.caption(), "figures-table trends", trends.columns(), anchor,
					() -> trends.rows().forEach((row) -> trend(row, trends.columns())));
		}
		this.out.close(frame).newline();
	}

	private void framed(String caption, String kind, List<String> columns, String anchor, Runnable rows) {
		this.count++;
		boolean print = this.edition == Edition.PRINT;
		String captionId = "figures-" + (anchor.isEmpty() ? "" : anchor + "-") + this.count;
		if (print) {
			// the renderer would put a caption element after the table's rows
			this.out.element("p", caption, "class", "caption").newline();
		}
		else {
			this.out.open("div", "class", "scroll", "role", "region", "tabindex", "0", "aria-labelledby", captionId);
		}
		this.out.open("table", "class", kind).newline();
		if (!print) {
			this.out.element("caption", caption, "id", captionId).newline();
		}
		head(columns);
		this.out.open("tbody").newline();
		rows.run();
		this.out.close("tbody").newline().close("table").newline();
		if (!print) {
			this.out.close("div").newline();
		}
	}

	private void trend(TrendTable.TrendRow row, List<String> columns) {
		this.out.open("tr").element("th", row.name(), "scope", "row");
		for (int i = 0; i < row.cells().size(); i++) {
			String cell = row.cells().get(i);
			this.out.element("td", cell, "class", Ratings.isNumber(cell) ? "figure" : null, "data-label",
					label(columns, i + 1));
		}
		this.out.open("td", "class", "charted");
		ChartSvg.write(this.out, row.chart(), this.edition);
		this.out.close("td").close("tr").newline();
	}

	private void head(List<String> columns) {
		this.out.open("thead").open("tr");
		columns.forEach((column) -> this.out.element("th", column, "scope", "col"));
		this.out.close("tr").close("thead").newline();
	}

	/** The column's heading, which stands beside the cell where the screen is narrow. */
	private String label(List<String> columns, int column) {
		return (this.edition == Edition.PRINT || column >= columns.size()) ? null : columns.get(column);
	}

	private void row(Row row, List<String> columns) {
		this.out.open("tr");
		for (int i = 0; i < row.cells().size(); i++) {
			String cell = row.cells().get(i);
			if (i == 0) {
				this.out.element("th", cell, "scope", "row");
			}
			else if (Ratings.isRating(row, cell)) {
				this.out.open("td", "class", "rated", "data-label", label(columns, i));
				rating(row.rating(), cell);
				this.out.close("td");
			}
			else {
				this.out.element("td", cell, "class", Ratings.isNumber(cell) ? "figure" : null, "data-label",
						label(columns, i));
			}
		}
		this.out.close("tr").newline();
	}

	private void rating(String rating, String words) {
		this.out.open("span", "class", "rating rating-" + rating.toLowerCase(Locale.ROOT));
		this.out.element("span", Ratings.shape(rating), "class", "shape", "aria-hidden",
				(this.edition == Edition.PRINT) ? null : "true");
		// shape and word stay on one line in the PDF, too
		this.out.text(((this.edition == Edition.PRINT) ? PartMarkup.NO_BREAK_SPACE : " ") + words).close("span");
	}

	private void below(FigureTable table) {
		if (!table.summary().isEmpty()) {
			this.out.element("p", table.summary(), "class", "figures-summary").newline();
		}
		for (Row row : table.rows()) {
			if (!row.commentary().isEmpty() && !row.cells().isEmpty()) {
				this.out.open("p", "class", "figures-commentary").element("strong", row.cells().get(0));
				this.out.text(": " + row.commentary()).close("p").newline();
			}
		}
		table.notes().forEach((note) -> this.out.element("p", note, "class", "figures-note").newline());
	}

}
