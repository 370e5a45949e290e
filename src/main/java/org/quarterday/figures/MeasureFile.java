package org.quarterday.figures;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The rows of a CSV file as spreadsheets write it: UTF-8 with or without byte order mark,
 * UTF-16, or Windows-1252; separated by commas, semicolons or tabs.
 */
final class MeasureFile {

	private static final int MOST_BYTES = 5 * 1024 * 1024;

	private static final int MOST_ROWS = 5000;

	private final List<List<String>> rows = new ArrayList<>();

	private ImportFault fault;

	private MeasureFile() {
	}

	static MeasureFile read(byte[] bytes) {
		MeasureFile file = new MeasureFile();
		if (bytes.length > MOST_BYTES) {
			file.fault = new ImportFault(0, "",
					"The file is larger than 5 MB. A file of measures is far smaller: check it");
		}
		else if (bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K') {
			file.fault = new ImportFault(0, "",
					"This is a workbook, not a CSV file. Save the sheet as “CSV UTF-8” first");
		}
		else {
			file.parse(text(bytes).replace("\0", ""));
		}
		return file;
	}

	/** What kept the file from being read, or null. */
	ImportFault fault() {
		return this.fault;
	}

	/** Every row, the headings first; a blank row is an empty list. */
	List<List<String>> rows() {
		return this.rows;
	}

	private void parse(String text) {
		String body = text.startsWith("sep=") ? text.substring(text.indexOf('\n') + 1) : text;
		CSVFormat format = CSVFormat.DEFAULT.builder()
			.setDelimiter(delimiter(body.lines().findFirst().orElse("")))
			.setIgnoreEmptyLines(false)
			.get();
		try (CSVParser parser = CSVParser.parse(new StringReader(body), format)) {
			for (CSVRecord row : parser) {
				this.rows.add(cells(row));
				if (this.rows.size() > MOST_ROWS + 1) {
					this.fault = new ImportFault(0, "", "The file has more than 5,000 rows. Split it");
					return;
				}
			}
		}
		catch (IOException | UncheckedIOException ex) {
			this.fault = new ImportFault(this.rows.size() + 1, "",
					"The quotation marks do not match. Save the sheet as “CSV UTF-8” again");
		}
	}

	private static List<String> cells(CSVRecord row) {
		List<String> cells = row.stream().map((cell) -> plain(cell.strip())).toList();
		return cells.stream().allMatch(String::isEmpty) ? List.of() : cells;
	}

	/**
	 * Takes back the apostrophe that an export puts before a formula's first character.
	 */
	private static String plain(String cell) {
		return (cell.length() > 1 && cell.charAt(0) == '\'' && MeasureExport.FORMULA.indexOf(cell.charAt(1)) >= 0)
				? cell.substring(1) : cell;
	}

	private static char delimiter(String headings) {
		long commas = headings.chars().filter((ch) -> ch == ',').count();
		long semicolons = headings.chars().filter((ch) -> ch == ';').count();
		long tabs = headings.chars().filter((ch) -> ch == '\t').count();
		return (semicolons > commas && semicolons > tabs) ? ';' : (tabs > commas) ? '\t' : ',';
	}

	private static String text(byte[] bytes) {
		if (bytes.length > 1 && ((bytes[0] & 0xFF) == 0xFE && (bytes[1] & 0xFF) == 0xFF
				|| (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE)) {
			return new String(bytes, StandardCharsets.UTF_16);
		}
		byte[] mark = { (byte) 0xEF, (byte) 0xBB, (byte) 0xBF };
		int start = (bytes.length >= 3 && Arrays.equals(mark, 0, 3, bytes, 0, 3)) ? 3 : 0;
		try {
			return StandardCharsets.UTF_8.newDecoder()
				.decode(ByteBuffer.wrap(bytes, start, bytes.length - start))
				.toString();
		}
		catch (CharacterCodingException ex) {
			return new String(bytes, Charset.forName("windows-1252"));
		}
	}

}
