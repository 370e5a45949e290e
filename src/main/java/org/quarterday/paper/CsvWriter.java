package org.quarterday.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

import org.quarterday.paper.Paper.FigureTable;
import org.quarterday.paper.Paper.FigureTable.Row;
import org.quarterday.paper.Paper.Part;

/**
 * Writes a paper's figures as comma-separated values: one row a measure, UTF-8, lines end
 * as RFC 4180 says. A cell that a spreadsheet could take for a formula begins with an
 * apostrophe.
 */
public final class CsvWriter {

	private static final List<String> FIRST = List.of("Committee", "Quarter", "Section", "Service");

	/** What programs need beside the printed words (H8). */
	private static final List<String> DATA = List.of("Code", "Definition", "Unit", "Better", "State", "As typed",
			"Reason", "Year to date", "Year to date counted as", "Restated");

	private static final String LAST = "Commentary";

	private static final Pattern FORMULA = Pattern.compile("(?s)[=+\\-@\\t\\r].*");

	private static final Pattern NUMBER = Pattern.compile("[-+]?[\\d.,]+\\s?%?");

	private final Paper paper;

	private final Set<String> columns = new LinkedHashSet<>();

	private final List<List<String>> rows = new ArrayList<>();

	private boolean data;

	private CsvWriter(Paper paper) {
		this.paper = paper;
	}

	/** The file's text; only its head when the paper has no figures. */
	public static String write(Paper paper) {
		CsvWriter writer = of(paper);
		Guides.figured(paper).forEach(writer::part);
		return writer.print();
	}

	/** The headings of its columns, in order. */
	static List<String> columns(Paper paper) {
		return of(paper).head();
	}

	private static CsvWriter of(Paper paper) {
		CsvWriter writer = new CsvWriter(paper);
		Guides.figured(paper).forEach(writer::columns);
		return writer;
	}

	private void columns(Part part) {
		part.tables().forEach((table) -> {
			this.columns.addAll(table.columns());
			this.data |= table.rows().stream().anyMatch((row) -> row.figure() != null);
		});
		part.parts().forEach(this::columns);
	}

	private void part(Part part) {
		for (FigureTable table : part.tables()) {
			table.rows().forEach((row) -> this.rows.add(row(part, table, row)));
		}
		part.parts().forEach(this::part);
	}

	private List<String> row(Part part, FigureTable table, Row row) {
		List<String> cells = new ArrayList<>(List.of(this.paper.committee(), this.paper.quarter().toString(),
				part.anchor(), part.heading().plain()));
		if (this.data) {
			cells.addAll(data(row.figure()));
		}
		for (String column : this.columns) {
			int at = table.columns().indexOf(column);
			cells.add((at >= 0 && at < row.cells().size()) ? row.cells().get(at) : "");
		}
		cells.add((row.figure() != null && !row.figure().restated().isEmpty())
				? row.commentary().replace(row.figure().restated(), "").strip() : row.commentary());
		return cells.stream().map(CsvWriter::harmless).toList();
	}

	private static List<String> data(Figure figure) {
		return (figure == null) ? DATA.stream().map((column) -> "").toList()
				: List.of(figure.code(), figure.definition(), figure.unit(), figure.better(), figure.state(),
						figure.typed(), figure.reason(), figure.yearToDate(), figure.yearCounted(), figure.restated());
	}

	private List<String> head() {
		List<String> head = new ArrayList<>(FIRST);
		if (this.data) {
			head.addAll(DATA);
		}
		head.addAll(this.columns);
		head.add(LAST);
		return head;
	}

	static String harmless(String cell) {
		return (FORMULA.matcher(cell).matches() && !NUMBER.matcher(cell).matches()) ? "'" + cell : cell;
	}

	private String print() {
		StringBuilder out = new StringBuilder();
		try (CSVPrinter printer = new CSVPrinter(out, CSVFormat.RFC4180)) {
			printer.printRecord(head());
			printer.printRecords(this.rows);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return out.toString();
	}

}
