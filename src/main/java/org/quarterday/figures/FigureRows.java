package org.quarterday.figures;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/**
 * The rows of an uploaded file, a workbook's first sheet or CSV, as texts.
 *
 * @param rows the headings first, each in its place: a blank row is an empty list
 * @param fault what kept the file from being read, or null
 */
record FigureRows(List<List<String>> rows, ImportFault fault) {

	static final int MOST_BYTES = 2 * 1024 * 1024;

	static final int MOST_ROWS = 500;

	private static final int SIGNATURE = 8;

	private static final long MOST_UNPACKED = 40L * 1024 * 1024;

	static FigureRows read(byte[] bytes) {
		if (bytes.length > MOST_BYTES) {
			return refused(
					"The file is larger than 2 MB. A file of figures is far smaller: check that it is the right one");
		}
		if (bytes.length >= SIGNATURE && ReadableWorkbook.isOLE2Header(bytes)) {
			return refused(
					"This is an old or a locked workbook. Save it as “Excel Workbook (.xlsx)” without a password");
		}
		if (bytes.length < SIGNATURE || !ReadableWorkbook.isOOXMLZipHeader(bytes)) {
			MeasureFile file = MeasureFile.read(bytes);
			return new FigureRows(file.rows(), file.fault()).limited();
		}
		try {
			return tooLarge(bytes) ? refused("The workbook is too large once unpacked. Keep only the sheet of figures")
					: new FigureRows(workbook(bytes), null).limited();
		}
		catch (IOException | RuntimeException ex) {
			return refused("The workbook cannot be read. Download the template again and copy your figures into it");
		}
	}

	private static FigureRows refused(String words) {
		return new FigureRows(List.of(), new ImportFault(0, "", words));
	}

	private FigureRows limited() {
		return (this.rows.size() > MOST_ROWS + 1)
				? refused("The file has more than %d rows. Keep only the rows of your measures".formatted(MOST_ROWS))
				: this;
	}

	/** A small file may unpack to anything: it is counted before it is read. */
	private static boolean tooLarge(byte[] bytes) throws IOException {
		long unpacked = 0;
		byte[] buffer = new byte[65_536];
		try (ZipFile zip = ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes)).get()) {
			for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
				try (InputStream content = zip.getInputStream(entry)) {
					for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
						unpacked += read;
						if (unpacked > MOST_UNPACKED) {
							return true;
						}
					}
				}
			}
		}
		return false;
	}

	private static List<List<String>> workbook(byte[] bytes) throws IOException {
		try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(bytes),
				new ReadingOptions(true, true)); Stream<Row> rows = book.getFirstSheet().openStream()) {
			List<List<String>> all = new ArrayList<>();
			rows.limit(MOST_ROWS + 2).forEach((row) -> {
				while (all.size() < row.getRowNum() - 1 && all.size() <= MOST_ROWS + 1) {
					all.add(List.of());
				}
				all.add(cells(row));
			});
			return all;
		}
	}

	private static List<String> cells(Row row) {
		List<String> cells = new ArrayList<>();
		for (int at = 0; at < Math.min(row.getCellCount(), 100); at++) {
			cells.add(WorkbookCell.text(row.getOptionalCell(at).orElse(null)));
		}
		return cells.stream().allMatch(String::isEmpty) ? List.of() : cells;
	}

}
