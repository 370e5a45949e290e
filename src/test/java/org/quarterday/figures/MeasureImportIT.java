package org.quarterday.figures;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quarterday.cycle.Quarter;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("Measures by CSV")
class MeasureImportIT {

	private static final Quarter Q1 = Example.Q1;

	private static final Map<String, String> SERVICES = new LinkedHashMap<>();
	static {
		SERVICES.put("libraries", "Libraries");
		SERVICES.put("csu", "Customer Services");
	}

	private static final String FILE = """
			Code,Service,Title,Unit,Decimals,Polarity,Tolerance,Tolerance kind,Target Q1 2026/27,Target Q2 2026/27,Result Q4 2025/26
			CSU12,Customer Services,"Calls answered, in time",%,1,higher,5,relative,85,86 %,84.5
			CSU13,csu,Average wait,mm:ss,0,Lower,0:30,absolute,3:00,3:00,2:45
			E4a,libraries,Café – visits,number,0,range,,,80 to 90,1000–2000,not available
			E5,Libraries,Income,£,2,none,,,,,"£1,234.50"
			""";

	private TestCouncil council;

	private MeasureImport measureImport;

	@BeforeEach
	void council() {
		this.council = new TestCouncil();
		this.measureImport = this.council.measureImport;
	}

	@Test
	@DisplayName("FG1: measures, targets per quarter and past results come from one file")
	void whole() {
		MeasureImport.Plan plan = this.measureImport.run(bytes(FILE), SERVICES);
		assertThat(plan.faults()).isEmpty();
		assertThat(plan.summary()).isEqualTo("4 measures added, 0 changed, 0 as they were; 6 targets and 4 results");
		Measure calls = this.council.figures.measure("CSU12").orElseThrow();
		assertThat(calls).isEqualTo(Measure.quarterly("CSU12", "csu", 1, "Calls answered, in time", Unit.PERCENT, 1,
				Polarity.HIGHER, Example.relative("5")));
		assertThat(this.council.figures.measures("csu")).extracting(Measure::position).containsExactly(1, 2);
		assertThat(this.council.figures.measures("libraries")).extracting(Measure::position).containsExactly(1, 2);
		assertThat(this.council.figures.measure("CSU13").orElseThrow().tolerance()).isEqualTo(Example.absolute("30"));
		assertThat(this.council.figures.targets("E4a").get(0).high()).isEqualByComparingTo("90");
		assertThat(this.council.figures.targets("E5")).isEmpty();
		Result income = this.council.figures.result("E5", Q1.previous()).orElseThrow();
		assertThat(income.state()).isEqualTo(ResultState.DATA_ONLY);
		assertThat(income.typed()).isEqualTo("£1,234.50");
		assertThat(income.approved()).isTrue();
		assertThat(this.council.figures.view("csu", Q1).get(0).lastQuarter().earlier()).isEqualTo("84.5%");
	}

	@Test
	@DisplayName("The same file again changes nothing; a changed cell changes one measure")
	void again() {
		this.measureImport.run(bytes(FILE), SERVICES);
		assertThat(this.measureImport.run(bytes(FILE), SERVICES).summary())
			.isEqualTo("0 measures added, 0 changed, 4 as they were; 0 targets and 0 results");
		MeasureImport.Plan plan = this.measureImport.run(bytes(FILE.replace("Average wait", "Mean wait")), SERVICES);
		assertThat(plan.changed()).extracting(Measure::title).containsExactly("Mean wait");
		assertThat(plan.unchanged()).isEqualTo(3);
	}

	@Test
	@DisplayName("A missing column leaves what is there; an empty cell takes it away")
	void partial() {
		this.measureImport.run(bytes(FILE), SERVICES);
		String part = "code,service,title,unit,polarity,target Q1 2026/27\nCSU12,csu,Calls,%,higher,\n";
		assertThat(this.measureImport.run(bytes(part), SERVICES).faults()).isEmpty();
		Measure calls = this.council.figures.measure("CSU12").orElseThrow();
		assertThat(calls.tolerance()).isEqualTo(Example.relative("5"));
		assertThat(calls.decimals()).isEqualTo(1);
		assertThat(this.council.figures.targets("CSU12")).extracting(MeasureTarget::quarter).containsExactly(Q1.next());
	}

	@Test
	@DisplayName("Every fault is named by row and column, and nothing at all is written")
	void faults() {
		MeasureImport.Plan plan = this.measureImport.run(bytes("""
				Code,Service,Title,Unit,Decimals,Polarity,Tolerance,Tolerance kind,Target Q1 2026/27,Result Q4 2025/26
				A1,Libraries,Right,%,0,higher,5,points,85,80
				A2,Parks,Title,percents,two,up,,,85,80

				A1,Libraries,,%,0,higher,5,points,85,80
				A3,Libraries,Title,days,0,lower,5,points,soon,abc
				A4,Libraries,Title,days,0,lower,5,,80 to 90,80
				,Libraries,Title,days,0,lower,-1,absolute,8,8
				A5,Libraries,Title,%,0,range,1,points,90 to 80,8,extra
				"""), SERVICES);
		assertThat(plan.faults()).extracting(ImportFault::toString)
			.containsExactly("Row 3, Service: “Parks” is not known. Services are: Libraries, Customer Services",
					"Row 3, Unit: “percents” is not known. Use number, %, days, hours, mm:ss, £, £m, ratio or score",
					"Row 3, Polarity: “up” is not known. Use higher, lower, range or none",
					"Row 5, Title: This cell is empty. What the paper calls the measure",
					"Row 5, Code: “A1” is already in row 2",
					"Row 6, Tolerance: Percentage points are only for measures in %",
					"Row 6, Target Q1 2026/27: “soon” is not a number. Type the figure in digits",
					"Row 6, Result Q4 2025/26: “abc” is not a number. Type the figure in digits",
					"Row 7, Tolerance kind: Say what the tolerance counts: relative, points or absolute",
					"Row 7, Target Q1 2026/27: “80 to 90” is more than one number. Type one figure, and put the other "
							+ "into the commentary",
					"Row 8, Tolerance: A tolerance cannot be less than 0",
					"Row 8, Code: Enter a code of up to 20 letters and digits, such as CSU12 or E4a",
					"Row 9: There are more cells than headings: a comma may be missing its quotation marks",
					"Row 9, Target Q1 2026/27: The range ends below where it begins");
		assertThat(this.council.figures.measures("libraries")).isEmpty();
	}

	@Test
	@DisplayName("Unknown, doubled and missing headings are faults of row 1")
	void headings() {
		MeasureImport.Plan plan = this.measureImport.check(
				bytes("Code,Service,Titel,Unit,unit,Target Q5 2026/27,Target 2026/27 Q1\nA,b,c,d,e,f,g\n"), SERVICES);
		assertThat(plan.faults()).extracting((it) -> it.row() + " " + it.column())
			.containsExactly("1 Titel", "1 unit", "1 Target Q5 2026/27", "1 Title", "1 Polarity");
	}

	@ParameterizedTest(name = "A file that cannot be read says why: {1}")
	@CsvSource({ "'', no measures", "'Code,Service', no measures", "PK\u0003\u0004zip, workbook",
			"'Code,Service\n\"A\"x,b', quotation marks", "'Code\n\"never closed', quotation marks" })
	void unreadable(String text, String message) {
		assertThat(this.measureImport.run(bytes(text), SERVICES).faults()).singleElement()
			.satisfies((fault) -> assertThat(fault.message()).contains(message));
	}

	@Test
	@DisplayName("Too large a file is refused before it is read")
	void tooLarge() {
		assertThat(this.measureImport.run(new byte[5 * 1024 * 1024 + 1], SERVICES).faults()).singleElement()
			.satisfies((fault) -> assertThat(fault.message()).contains("5 MB"));
		String many = "Code,Service,Title,Unit,Polarity\n" + "A,b,c,d,e\n".repeat(5001);
		assertThat(this.measureImport.run(bytes(many), SERVICES).faults()).singleElement()
			.satisfies((fault) -> assertThat(fault.message()).contains("5,000"));
	}

	@Test
	@DisplayName("PA9: the ways of spreadsheets to save a file: byte order marks, Windows-1252, semicolons, tabs, CRLF")
	void encodings() {
		String semicolons = FILE.replace(",", ";")
			.replace("\"Calls answered; in time\"", "\"Calls answered; in time\"")
			.replace("\"£1;234.50\"", "\"£1,234.50\"")
			.replace("\n", "\r\n");
		for (byte[] file : List.of(bytes("\uFEFF" + FILE), FILE.getBytes(Charset.forName("windows-1252")),
				bytes(semicolons), bytes("sep=;\r\n" + semicolons),
				("\uFEFF" + tabs()).getBytes(StandardCharsets.UTF_16LE),
				("\uFEFF" + tabs()).getBytes(StandardCharsets.UTF_16BE))) {
			TestCouncil fresh = new TestCouncil();
			assertThat(fresh.measureImport.run(file, SERVICES).faults()).isEmpty();
			assertThat(fresh.figures.measure("E4a").orElseThrow().title()).isEqualTo("Café – visits");
			assertThat(fresh.figures.result("E5", Q1.previous()).orElseThrow().value()).isEqualByComparingTo("1234.5");
		}
	}

	private static String tabs() {
		return FILE.replace("\"Calls answered, in time\"", "Calls answered")
			.replace("\"£1,234.50\"", "£1234.50")
			.replace(",", "\t");
	}

	@Test
	@DisplayName("What is exported reads back unchanged, and no cell runs as a formula")
	void export() {
		this.measureImport.run(bytes(FILE), SERVICES);
		Measure evil = new Measure("X1", "csu", 9, "=HYPERLINK(\"http://x.example\")", "@cmd, \"quoted\"\nsecond line",
				Unit.NUMBER, 0, Polarity.RANGE, null, Aggregation.NUMERATOR_DENOMINATOR, Frequency.HALF_YEARLY, "+44",
				Q1.previous(), Q1.next(), Q1);
		this.council.figures.add(evil);
		this.council.figures.setTarget(new MeasureTarget("X1", Q1, new BigDecimal("-5"), new BigDecimal("5")));
		this.council.figures.setTarget(MeasureTarget.single("X1", Q1.next(), new BigDecimal("-5")));
		byte[] exported = this.measureImport.export(SERVICES, List.of(Q1.next().next()));
		String text = new String(exported, StandardCharsets.UTF_8);
		assertThat(text).startsWith("\uFEFFCode,Service,Title,")
			.contains("Target Q1 2026/27,Target Q2 2026/27,Target Q3 2026/27")
			.contains("\"'=HYPERLINK(")
			.contains("'@cmd")
			.contains("'+44")
			.contains("'-5 to 5,-5,");
		assertThat(this.measureImport.run(exported, SERVICES).summary())
			.isEqualTo("0 measures added, 0 changed, 5 as they were; 0 targets and 0 results");
		TestCouncil other = new TestCouncil();
		assertThat(other.measureImport.run(exported, SERVICES).faults()).isEmpty();
		assertThat(other.figures.measure("X1")).contains(evil);
		assertThat(other.measureImport.export(SERVICES, List.of(Q1.next().next()))).isEqualTo(exported);
	}

	@Test
	@DisplayName("FG1: a file cannot change the unit of a measure with results, nor another committee's measure")
	void protectedMeasures() {
		this.measureImport.run(bytes(FILE), SERVICES);
		String days = "Code,Service,Title,Unit,Polarity\nCSU12,csu,Calls,days,higher\n";
		assertThat(this.measureImport.run(bytes(days), SERVICES).faults()).singleElement()
			.satisfies((fault) -> assertThat(fault.toString()).startsWith("Row 2, Unit: The unit cannot change"));
		String capitals = "Code,Service,Title,Unit,Polarity\ncsu12,csu,Calls,%,higher\n";
		assertThat(this.measureImport.run(bytes(capitals), SERVICES).faults()).singleElement()
			.satisfies((fault) -> assertThat(fault.message()).contains("same capitals"));
		String stolen = "Code,Service,Title,Unit,Polarity\nE5,csu,Income,£,none\n";
		assertThat(this.measureImport.run(bytes(stolen), Map.of("csu", "Customer Services")).faults()).singleElement()
			.satisfies((fault) -> assertThat(fault.message()).contains("another committee"));
	}

	@Test
	@DisplayName("FG9: a figure that was sent with a section is not overwritten by a file")
	void sentFigures() {
		this.measureImport.run(bytes(FILE), SERVICES);
		Result sent = new Result("CSU12", Q1.previous(), ResultState.REPORTED, "84", new BigDecimal("84"), "", "", "",
				null, "", this.council.section(), true);
		this.council.figures.save(sent);
		assertThat(this.measureImport.run(bytes(FILE), SERVICES).faults()).singleElement()
			.satisfies((fault) -> assertThat(fault.toString()).isEqualTo(
					"Row 2, Result Q4 2025/26: This figure was sent with a section. It can only be changed there"));
		assertThat(this.measureImport.run(bytes(FILE.replace("84.5", "84.0")), SERVICES).faults()).isEmpty();
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
