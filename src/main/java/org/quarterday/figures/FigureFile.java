package org.quarterday.figures;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes a service's figures as a file to fill in: a workbook, or CSV (C9). */
final class FigureFile {

	private static final int[] WIDTHS = { 10, 40, 18, 20, 16, 14, 16, 34, 22, 50, 34 };

	private FigureFile() {
	}

	/** Cells are text: nothing in them is run, and nothing typed is rounded. */
	static byte[] workbook(List<FigureRow> rows, String title) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (Workbook book = new Workbook(out, "Quarterday", "1.0")) {
			Worksheet sheet = book.newWorksheet("Figures");
			List<FigureColumn> columns = List.of(FigureColumn.values());
			for (FigureColumn column : columns) {
				int at = column.ordinal();
				sheet.width(at, WIDTHS[at]);
				sheet.value(0, at, column.heading());
				sheet.style(0, at).bold().wrapText(true).fillColor(column.input() ? "E3EEF7" : "ECEEEF").set();
				for (int row = 0; row < rows.size(); row++) {
					sheet.value(row + 1, at, column.text(rows.get(row)));
					sheet.style(row + 1, at).format("@").wrapText(true).set();
				}
			}
			sheet.freezePane(1, 1);
			sheet.value(rows.size() + 2, 0, title);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return out.toByteArray();
	}

	/** UTF-8 with a byte order mark; cells that a spreadsheet would run are escaped. */
	static byte[] csv(List<FigureRow> rows) {
		StringWriter out = new StringWriter();
		out.write('\uFEFF');
		try (CSVPrinter printer = new CSVPrinter(out, CSVFormat.DEFAULT)) {
			printer.printRecord(Arrays.stream(FigureColumn.values()).map(FigureColumn::heading).toList());
			for (FigureRow row : rows) {
				printer
					.printRecord(Arrays.stream(FigureColumn.values()).map((each) -> escaped(each.text(row))).toList());
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return out.toString().getBytes(StandardCharsets.UTF_8);
	}

	private static String escaped(String cell) {
		return (!cell.isEmpty() && MeasureExport.FORMULA.indexOf(cell.charAt(0)) >= 0) ? "'" + cell : cell;
	}

}
