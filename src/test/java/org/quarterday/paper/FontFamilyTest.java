package org.quarterday.paper;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quarterday.cycle.Quarter;
import org.quarterday.cycle.Refusal;
import org.quarterday.paper.HouseStyleReport.Finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A council's own font in its papers (G3, PA9). */
class FontFamilyTest {

	private static final Quarter QUARTER = new Quarter(2026, 1);

	private static final FontFamily SERIF = TestFonts.family(TestFonts.serif());

	private static final FontFamily OPEN_SANS = TestFonts.family(TestFonts.openSans());

	@Test
	@DisplayName("G3: a family with all faces sets the whole paper, to PDF/UA-1 and PDF/A-2a, with the same bytes each time")
	void whole() throws Exception {
		byte[] pdf = PdfWriter.write(SamplePapers.nested(), SERIF);
		VeraPdf.assertAccessible(pdf);
		assertThat(TestFonts.of(pdf)).isNotEmpty().allMatch((name) -> name.startsWith("LiberationSerif"));
		assertThat(TaggedText.of(pdf)).isEqualTo(TaggedText.of(PdfWriter.write(SamplePapers.nested())));
		assertThat(PdfWriter.write(SamplePapers.nested(), TestFonts.family(TestFonts.serif()))).isEqualTo(pdf);
		assertThat(FontCheck.notes(SERIF)).isEmpty();
		assertThat(SERIF.name()).isEqualTo("Liberation Serif");
	}

	@Test
	@DisplayName("G3: what the font lacks is shown in ours character by character; nothing becomes #, words with fi are found")
	void fallback() throws Exception {
		Paper paper = TemplateSample.printed(QUARTER, OPEN_SANS);
		byte[] pdf = PdfWriter.write(paper, OPEN_SANS);
		VeraPdf.assertAccessible(pdf);
		assertThat(TestFonts.of(pdf)).containsExactlyInAnyOrder("OpenSans", "OpenSans-Bold", "LiberationSans",
				"LiberationSans-Bold");
		assertThat(String.join("\n", TaggedText.of(pdf))).contains("Tŷ Gŵyr", "● Green", "■ Red", "figures", "first")
			.doesNotContain("#");
		byte[] english = PdfWriter.write(SamplePapers.flat(), OPEN_SANS);
		VeraPdf.assertAccessible(english);
		assertThat(FontCheck.notes(OPEN_SANS)).extracting(Finding::words)
			.satisfiesExactly((words) -> assertThat(words).startsWith("There is no italic style"),
					(words) -> assertThat(words).startsWith("It lacks Ŵ Ŷ ŵ ŷ ● ▲ ■: these will be shown"));
	}

	@Test
	@DisplayName("PA7: the proof asks about what neither font has")
	void union() {
		assertThat(OPEN_SANS.unprintable("Tŷ ● 漢 £")).containsExactly("漢");
		assertThat(OPEN_SANS.missing("Tŷ ● 漢 £")).containsExactly("ŷ", "●", "漢");
	}

	@Test
	@DisplayName("G3: our own Word style names the council's font; an uploaded template keeps its own")
	void word() throws Exception {
		WordTemplate house = WordTemplate.of(HouseFile.good().bytes());
		assertThat(house.in(SERIF)).isSameAs(house);
		Paper paper = SamplePapers.flat();
		byte[] docx = DocxWriter.write(paper, WordTemplate.builtIn().in(SERIF));
		DocxCheck.assertAccessible(docx);
		assertThat(styles(docx)).contains("w:ascii=\"Liberation Serif\"").doesNotContain("Arial");
		assertThat(DocxWriter.write(paper, WordTemplate.builtIn().in(FontFamily.builtIn())))
			.isEqualTo(DocxWriter.write(paper));
	}

	static Stream<List<Object>> faults() {
		Map<String, byte[]> serif = TestFonts.serif();
		byte[] regular = serif.get("LiberationSerif-Regular.ttf");
		byte[] woff = TestFonts.camunda("opensans-regular-webfont.woff");
		byte[] otf = TestFonts.file("/META-INF/resources/camunda-welcome/assets/fonts/IBMPlexSans-Regular.otf");
		return Stream.of(List.of("“a.ttf” is a font for web pages", Map.of("a.ttf", woff)),
				List.of("“a.otf” is an OpenType font with PostScript outlines", Map.of("a.otf", otf)),
				List.of("holds several fonts in one file",
						Map.of("a.ttc", "ttcf0000".getBytes(StandardCharsets.UTF_8))),
				List.of("is a ZIP folder", Map.of("a.zip", "PK\3\4".getBytes(StandardCharsets.UTF_8))),
				List.of("is not a font", Map.of("a.ttf", "%PDF-1.7".getBytes(StandardCharsets.UTF_8))),
				List.of("is empty", Map.of("a.ttf", new byte[0])),
				List.of("is larger than 5 MB", Map.of("a.ttf", new byte[5_000_001])),
				List.of("is a variable font", Map.of("a.ttf", renamed("FFTM", "fvar"))),
				List.of("licence, which the file carries, forbids it",
						Map.of("a.ttf", TestFonts.with("OS/2", 8, 0, 2))),
				List.of("may be embedded only whole", Map.of("a.ttf", TestFonts.with("OS/2", 8, 1, 0))),
				List.of("has no ordinary letters", Map.of("a.ttf", TestFonts.camunda("bpmn.ttf"))),
				List.of("“Liberation Serif” and “Open Sans”",
						Map.of("a.ttf", regular, "b.ttf", TestFonts.openSans().get("opensans-bold.ttf"))),
				List.of("are both the regular style", Map.of("a.ttf", regular, "b.ttf", regular)),
				List.of("The regular style is missing", Map.of("a.ttf", serif.get("LiberationSerif-Bold.ttf"))),
				List.of("is damaged", Map.of("a.ttf", Arrays.copyOf(regular, regular.length / 2))),
				List.of("is damaged", Map.of("a.ttf", TestFonts.withEntry("glyf", 12, -1))),
				List.of("is damaged", Map.of("a.ttf", TestFonts.with("head", 18, 0, 0))),
				List.of("is damaged", Map.of("a.ttf", TestFonts.with("hhea", 4, 0x7f, 0xff))),
				List.of("is damaged", Map.of("a.ttf", TestFonts.with("name", 2, 0xff, 0xff))));
	}

	@ParameterizedTest
	@MethodSource("faults")
	@DisplayName("G3: what keeps a font from being used is said in plain words, one thing for each fault")
	@SuppressWarnings("unchecked")
	void refused(List<Object> fault) {
		HouseStyleReport report = FontCheck.of(new LinkedHashMap<>((Map<String, byte[]>) fault.get(1))).report();
		assertThat(report.faults()).singleElement()
			.satisfies((found) -> assertThat(found.words()).contains((String) fault.get(0)))
			.satisfies((found) -> assertThat(found.remedy()).isNotBlank());
	}

	@Test
	@DisplayName("G3: none, or a whole collection of weights, is not looked at")
	void number() {
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> FontCheck.of(Map.of()))
			.withMessageContaining("Choose the font files");
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> FontCheck
				.of(Map.of("a", new byte[0], "b", new byte[0], "c", new byte[0], "d", new byte[0], "e", new byte[0])))
			.withMessageContaining("at most four files");
	}

	@Test
	@DisplayName("G3: files with broken bytes anywhere are refused or used, and never hurt")
	void broken() {
		Random random = new Random(26);
		byte[] whole = TestFonts.openSans().get("opensans-regular.ttf");
		List<String> unexpected = new ArrayList<>();
		for (int round = 0; round < 40; round++) {
			byte[] bytes = whole.clone();
			int end = (round % 2 == 0) ? 400 : bytes.length;
			for (int i = 0; i < 4; i++) {
				bytes[random.nextInt(end)] = (byte) random.nextInt();
			}
			try {
				FontUpload upload = FontUpload.of("a.ttf", bytes);
				if (upload.bytes() == null && upload.faults().isEmpty()) {
					unexpected.add("neither in round " + round);
				}
			}
			catch (RuntimeException | Error ex) {
				unexpected.add(ex + " in round " + round);
			}
		}
		assertThat(unexpected).isEmpty();
	}

	private static byte[] renamed(String from, String to) {
		byte[] name = to.getBytes(StandardCharsets.US_ASCII);
		return TestFonts.withEntry(from, 0, java.nio.ByteBuffer.wrap(name).getInt());
	}

	private static String styles(byte[] docx) throws Exception {
		return new String(new TemplateFile(docx).bytes("word/styles.xml"), StandardCharsets.UTF_8);
	}

}
