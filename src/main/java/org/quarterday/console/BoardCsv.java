package org.quarterday.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** The board as a file for a spreadsheet. */
final class BoardCsv {

	private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder()
		.setHeader("committee", "quarter", "section", "stage", "with", "telephone", "email", "due", "working days late",
				"last publication day", "working days left", "where it stands", "mail", "forecast", "rests on")
		.get();

	private BoardCsv() {
	}

	static String of(List<BoardRow> rows) {
		StringBuilder csv = new StringBuilder("\uFEFF");
		try (CSVPrinter printer = new CSVPrinter(csv, FORMAT)) {
			for (BoardRow row : rows) {
				printer.printRecord(cells(row).map(BoardCsv::safe));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return csv.toString();
	}

	private static Stream<Object> cells(BoardRow row) {
		boolean held = row.holder() != null;
		return Stream.of(row.cycle().committeeName(), row.cycle().quarter(), row.section().serviceName(),
				row.section().state().label(), held ? row.holder().name() : "", held ? row.holder().phone() : "",
				held ? row.holder().email() : "", (row.due() != null) ? row.dueDay() : "", row.daysLate(),
				row.cycle().timetable().lastPublicationDay(), row.daysLeft(), row.line(), row.delivery(),
				row.forecast().outlook().label(), row.forecast().why());
	}

	/** A cell that a spreadsheet would take for a formula begins with an apostrophe. */
	private static String safe(Object cell) {
		String text = cell.toString();
		return (!text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0) ? "'" + text : text;
	}

}
