package org.quarterday.figures;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("C9: a service's figures in a spreadsheet and back")
class FigureFileTest {

	private static final Map<String, TypedFigure> HELD = Map.of("M1",
			new TypedFigure(null, "85 %", "", "", "=1+1 is not run, nor – £ŵ", null, "", ""));

	private static FigureSheet sheet(Unit... units) {
		return new FigureSheet(Example.Q1, java.util.stream.IntStream.range(0, units.length).mapToObj((at) -> {
			Measure measure = Measure.quarterly("M" + (at + 1), "libraries", at + 1, "Measure " + (at + 1), units[at],
					1, Polarity.HIGHER, null);
			return new FigureSheet.Line(measure, null, null, Example.past(Example.Q4_BEFORE, null, null),
					Example.past(Example.Q1_BEFORE, null, null));
		}).toList());
	}

	private static final FigureSheet SHEET = sheet(Unit.PERCENT, Unit.MINUTES_SECONDS, Unit.NUMBER);

	private static FigureUpload csv(String text) {
		return SHEET.upload(text.getBytes(StandardCharsets.UTF_8), HELD);
	}

	private static List<String> faults(String text) {
		return csv(text).faults().stream().map(ImportFault::toString).toList();
	}

	@Test
	@DisplayName("both files come back as they went: nothing changes, however often")
	void roundTrip() throws IOException {
		byte[] workbook = SHEET.workbook(HELD, "Libraries, Q1");
		assertThat(SHEET.upload(SHEET.csv(HELD), HELD).faults()).isEmpty();
		assertThat(SHEET.upload(SHEET.csv(HELD), HELD).changes()).isEmpty();
		assertThat(SHEET.upload(workbook, HELD).faults()).isEmpty();
		assertThat(SHEET.upload(workbook, HELD).changes()).isEmpty();
		assertThat(SHEET.upload(workbook, Map.of()).changes()).isEqualTo(HELD);
		assertThat(new String(SHEET.csv(HELD), StandardCharsets.UTF_8)).startsWith("\uFEFFCode,").contains("'=1+1");
		try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
			assertThat(book.getSheetAt(0).getRow(1).getCell(9).getCellType())
				.isEqualTo(org.apache.poi.ss.usermodel.CellType.STRING);
		}
	}

	@Test
	@DisplayName("an empty cell changes nothing, an untouched row is passed over, a state takes the figure's place")
	void changes() {
		FigureUpload upload = csv("""
				Code,Measure,Figure,This is,Why there is no figure,When it is expected,Commentary
				M1,Measure 1,,,,,New words
				M2,Measure 2,1:45,,,,
				M3,Measure 3,,,,,

				m3,,,not available,The survey was late,October 2026,We ask again in May
				""");
		assertThat(upload.faults()).isEmpty();
		assertThat(upload.changes()).hasSize(3);
		assertThat(upload.changes().get("M1").value()).isEqualTo("85 %");
		assertThat(upload.changes().get("M1").commentary()).isEqualTo("New words");
		assertThat(upload.changes().get("M2").value()).isEqualTo("1:45");
		assertThat(upload.changes().get("M3").state()).isEqualTo(ResultState.NOT_AVAILABLE);
	}

	@Test
	@DisplayName("a figure ends a state without one, and a state without a figure ends the figure")
	void statesAndFigures() {
		FigureUpload away = csv("Code,Figure,This is,Why there is no figure\nM1,,Not available,Late survey\n");
		assertThat(away.changes().get("M1").value()).isEmpty();
		FigureUpload back = SHEET.upload("Code,Figure\nM1,12\n".getBytes(StandardCharsets.UTF_8), away.changes());
		assertThat(back.changes().get("M1").state()).isNull();
	}

	@Test
	@DisplayName("every fault is named by row and cell, and then nothing is taken over")
	void faultsByCell() {
		String text = """
				Code,Measure,Figure,This is,When it is expected
				M1,,about 80,,
				X9,,5,,
				,,7,,
				M2,,1:45,Guessed,
				M2,,1:50,,
				M3,,,Not available,soon
				""";
		assertThat(faults(text)).hasSize(6).satisfies((all) -> {
			assertThat(all.get(0)).startsWith("Row 2, Figure (C2): “about 80” is not an exact figure");
			assertThat(all.get(1)).isEqualTo("Row 3, Code (A3): “X9” is not a measure that this service reports");
			assertThat(all.get(2)).isEqualTo("Row 4, Code (A4): The code of the measure is missing");
			assertThat(all.get(3)).startsWith("Row 5, This is (D5): “Guessed” cannot be chosen here");
			assertThat(all.get(4)).isEqualTo("Row 6, Code (A6): “M2” is there twice");
			assertThat(all.get(5)).startsWith("Row 7, When it is expected (E7): “soon” is not a date");
		});
		assertThat(csv(text).changes()).isEmpty();
		assertThat(faults("Measure,Figure\nM1,5\n")).singleElement()
			.asString()
			.contains("Row 1, Code: This column is missing");
		assertThat(faults("")).singleElement().asString().contains("empty");
	}

	@Test
	@DisplayName("CSV as spreadsheets of every habit write it")
	void csvOfEveryHabit() {
		byte[] semicolons = "\uFEFFCode;Figure;Commentary\r\nM3;12;\"Two; lines\nof £\"\r\n"
			.getBytes(StandardCharsets.UTF_8);
		assertThat(SHEET.upload(semicolons, HELD).changes().get("M3").commentary()).isEqualTo("Two; lines\nof £");
		byte[] old = "Code,Figure,Commentary\r\nM3,12,£2 – café\r\n".getBytes(Charset.forName("windows-1252"));
		assertThat(SHEET.upload(old, HELD).changes().get("M3").commentary()).isEqualTo("£2 – café");
		byte[] unicode = "Code\tFigure\r\nM3\t12\r\n".getBytes(StandardCharsets.UTF_16);
		assertThat(SHEET.upload(unicode, HELD).changes().get("M3").value()).isEqualTo("12");
	}

	@ParameterizedTest(name = "{0} shown as {1} is read as {2}")
	@CsvSource(delimiter = '|', textBlock = """
			M1 | 0.85                | 0%       | 85%
			M1 | 0.8549999999999999  | 0.00%    | 85.5%
			M1 | 85.1                | General  | 85.1
			M2 | 0.0729166666666667  | h:mm     | 1:45
			M2 | 0.00121527777777778 | h:mm:ss  | 1:45
			M2 | 0.00121527777777778 | mm:ss    | 1:45
			M2 | 0.0430902777777778  | [h]:mm:ss| 1:02:03
			M3 | 1234567             | #,##0    | 1234567
			M3 | 0.1                 | 0.0      | 0.1
			""")
	void oddCells(String code, double value, String format, String read) throws IOException {
		FigureUpload upload = workbook((row) -> {
			row.createCell(0).setCellValue(code);
			styled(row.createCell(1), format).setCellValue(value);
		});
		assertThat(upload.faults()).isEmpty();
		assertThat(upload.changes().get(code).value()).isEqualTo(read);
	}

	@Test
	@DisplayName("a month that became a day is a month again, and a formula counts as its result")
	void datesAndFormulas() throws IOException {
		FigureUpload upload = workbook((row) -> {
			row.createCell(0).setCellValue("M3");
			row.createCell(1).setCellFormula("6*7");
			row.getSheet()
				.getWorkbook()
				.getCreationHelper()
				.createFormulaEvaluator()
				.evaluateFormulaCell(row.getCell(1));
			styled(row.createCell(2), "mmm-yy").setCellValue(java.time.LocalDate.of(2026, 10, 1));
		});
		assertThat(upload.faults()).isEmpty();
		assertThat(upload.changes().get("M3").value()).isEqualTo("42");
		assertThat(upload.changes().get("M3").expected()).isEqualTo("October 2026");
		FigureUpload day = workbook((row) -> {
			row.createCell(0).setCellValue("M3");
			styled(row.createCell(2), "d-mmm-yy").setCellValue(java.time.LocalDate.of(2026, 10, 31));
		});
		assertThat(day.changes().get("M3").expected()).isEqualTo("31 October 2026");
		FigureUpload figure = workbook((row) -> {
			row.createCell(0).setCellValue("M3");
			styled(row.createCell(1), "d-mmm-yy").setCellValue(java.time.LocalDate.of(2026, 10, 31));
		});
		assertThat(figure.faults()).as("a date is no figure")
			.singleElement()
			.asString()
			.startsWith("Row 2, Figure (B2)");
	}

	@Test
	@DisplayName("what is too large, locked or no spreadsheet is refused in plain words")
	void refused() throws IOException {
		assertThat(SHEET.upload(new byte[3_000_000], HELD).faults().toString()).contains("larger than 2 MB");
		byte[] locked = new byte[600];
		System.arraycopy(
				new byte[] { (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1 },
				0, locked, 0, 8);
		assertThat(SHEET.upload(locked, HELD).faults().toString()).contains("without a password");
		ByteArrayOutputStream bomb = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bomb)) {
			zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
			byte[] nothing = new byte[1_000_000];
			for (int i = 0; i < 60; i++) {
				zip.write(nothing);
			}
		}
		assertThat(SHEET.upload(bomb.toByteArray(), HELD).faults().toString()).contains("too large once unpacked");
		byte[] half = java.util.Arrays.copyOf(SHEET.workbook(HELD, "x"), 900);
		assertThat(SHEET.upload(half, HELD).faults().toString()).contains("cannot be read");
		assertThat(faults("Code,Figure\n" + "M1,5\n".repeat(600))).singleElement()
			.asString()
			.contains("more than 500 rows");
	}

	private static Cell styled(Cell cell, String format) {
		CellStyle style = cell.getSheet().getWorkbook().createCellStyle();
		style.setDataFormat(cell.getSheet().getWorkbook().createDataFormat().getFormat(format));
		cell.setCellStyle(style);
		return cell;
	}

	private static FigureUpload workbook(Consumer<Row> second) throws IOException {
		try (XSSFWorkbook book = new XSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			Row headings = book.createSheet("Any name").createRow(0);
			List.of("Code", "Figure", "When it is expected")
				.forEach(
						(heading) -> headings.createCell(Math.max(0, headings.getLastCellNum())).setCellValue(heading));
			second.accept(book.getSheetAt(0).createRow(1));
			book.write(out);
			return SHEET.upload(out.toByteArray(), Map.of());
		}
	}

}
