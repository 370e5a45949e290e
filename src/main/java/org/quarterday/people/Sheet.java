package org.quarterday.people;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

import org.quarterday.cycle.Refusal;

/**
 * A CSV file with a heading row, and every fault found in it so far. Headings may stand
 * in any order and case; UTF-8, with or without a mark at the start.
 */
final class Sheet {

	private static final int MOST_BYTES = 1_000_000;

	private static final int MOST_ROWS = 2_000;

	private final List<String> headings;

	private final List<Row> rows = new ArrayList<>();

	private final List<ImportFault> faults = new ArrayList<>();

	/**
	 * @param required headings that must be there; {@code optional} those that may be
	 */
	Sheet(byte[] file, List<String> required, List<String> optional) {
		List<CSVRecord> records = records(text(file));
		if (records.isEmpty()) {
			throw fault(1, "", "the file is empty: its first row must hold " + String.join(", ", required));
		}
		this.headings = headings(records.get(0), required, optional);
		for (CSVRecord record : records.subList(1, records.size())) {
			row(record);
		}
		if (this.rows.isEmpty() && this.faults.isEmpty()) {
			throw fault(2, "", "there is no row below the headings");
		}
	}

	private static String text(byte[] file) {
		if (file.length > MOST_BYTES) {
			throw fault(1, "", "the file is larger than 1 MB");
		}
		try {
			String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
			return text.startsWith("\uFEFF") ? text.substring(1) : text;
		}
		catch (CharacterCodingException ex) {
			throw fault(1, "", "the file is not in UTF-8: save it as \"CSV UTF-8\"");
		}
	}

	private static List<CSVRecord> records(String text) {
		try (CSVParser parser = CSVParser.parse(text,
				CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).setTrim(true).get())) {
			List<CSVRecord> records = parser.getRecords();
			if (records.size() > MOST_ROWS + 1) {
				throw fault(MOST_ROWS + 2, "", "the file has more than %d rows".formatted(MOST_ROWS));
			}
			return records;
		}
		catch (IOException | UncheckedIOException ex) {
			throw fault(1, "", "the file is not a CSV file: a quotation mark may be missing");
		}
	}

	private List<String> headings(CSVRecord first, List<String> required, List<String> optional) {
		List<String> headings = new ArrayList<>();
		for (String cell : first) {
			String heading = cell.toLowerCase(Locale.UK);
			if (heading.isEmpty()) {
				this.faults.add(new ImportFault(1, "", "column %d has no heading".formatted(headings.size() + 1)));
			}
			else if (headings.contains(heading)) {
				this.faults.add(new ImportFault(1, heading, "the heading stands there twice"));
			}
			else if (!required.contains(heading) && !optional.contains(heading)) {
				this.faults.add(new ImportFault(1, cell, "this heading is not known"));
			}
			headings.add(heading);
		}
		required.stream()
			.filter((heading) -> !headings.contains(heading))
			.forEach((heading) -> this.faults.add(new ImportFault(1, heading, "this column is missing")));
		if (!this.faults.isEmpty()) {
			throw new ImportRefused(this.faults);
		}
		return headings;
	}

	private void row(CSVRecord record) {
		if (record.stream().allMatch(String::isEmpty)) {
			return;
		}
		long number = record.getRecordNumber();
		if (record.size() != this.headings.size()) {
			this.faults.add(new ImportFault(number, "",
					"%d cells where the heading row has %d".formatted(record.size(), this.headings.size())));
			return;
		}
		Map<String, String> cells = new LinkedHashMap<>();
		for (int i = 0; i < this.headings.size(); i++) {
			cells.put(this.headings.get(i), plain(record.get(i)));
		}
		this.rows.add(new Row(number, cells));
	}

	/** A cell that a spreadsheet would run as a formula, with an apostrophe before it. */
	static String harmless(String cell) {
		return isFormula(cell) ? "'" + cell : cell;
	}

	private static String plain(String cell) {
		return (cell.startsWith("'") && isFormula(cell.substring(1))) ? cell.substring(1) : cell;
	}

	private static boolean isFormula(String cell) {
		return !cell.isEmpty() && "=+-@".indexOf(cell.charAt(0)) >= 0;
	}

	List<Row> rows() {
		return this.rows;
	}

	/** Notes every later row that repeats a cell of a column. */
	void unique(String column) {
		Set<String> seen = new HashSet<>();
		for (Row row : this.rows) {
			String value = row.cell(column).toLowerCase(Locale.UK);
			if (!value.isEmpty() && !seen.add(value)) {
				add(row, column, "\"%s\" stands in the file twice".formatted(row.cell(column)));
			}
		}
	}

	/** Runs what may refuse; a refusal becomes a fault of the row. */
	void check(Row row, Consumer<Row> action) {
		try {
			action.accept(row);
		}
		catch (Refusal ex) {
			add(row, ex.field(), ex.getMessage());
		}
	}

	void add(Row row, String column, String message) {
		this.faults.add(new ImportFault(row.number(), column, message));
	}

	/**
	 * @throws ImportRefused when anything is wrong
	 */
	void refuseFaults() {
		if (!this.faults.isEmpty()) {
			throw new ImportRefused(this.faults.stream()
				.sorted(Comparator.comparingLong(ImportFault::row)
					.thenComparingInt((fault) -> this.headings.indexOf(fault.column())))
				.toList());
		}
	}

	private static ImportRefused fault(long row, String column, String message) {
		return new ImportRefused(List.of(new ImportFault(row, column, message)));
	}

	/** One row by headings. */
	record Row(long number, Map<String, String> cells) {

		/** The cell's text; empty when there is no such column. */
		String cell(String heading) {
			return this.cells.getOrDefault(heading, "");
		}

	}

}
