package org.quarterday.paper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The same input gives the same bytes, in every format, whoever compiles it (G1). */
class SameBytesIT {

	@Test
	@DisplayName("G1: two programs in two time zones, two languages and two directories write the same bytes in every format")
	void twoPrograms() throws Exception {
		String one = run("Pacific/Auckland", "de-DE");
		String other = run("America/Los_Angeles", "tr-TR");
		assertThat(one.lines()).hasSize(InventedPapers.all().size() * 7 + 1);
		assertThat(other).isEqualTo(one);
	}

	private static String run(String zone, String language) throws IOException, InterruptedException {
		String[] locale = language.split("-");
		Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Djava.awt.headless=true", "-Duser.timezone=" + zone,
				"-Duser.language=" + locale[0], "-Duser.country=" + locale[1], "-cp",
				System.getProperty("java.class.path"), SameBytesIT.class.getName())
			.redirectError(ProcessBuilder.Redirect.DISCARD)
			.start();
		String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(process.waitFor()).as(out).isZero();
		return out.lines()
			.filter((line) -> line.matches("[a-z-]+ [a-z]+ [0-9a-f]{64}"))
			.collect(Collectors.joining("\n"));
	}

	/** What each of the two programs does. */
	public static void main(String[] args) throws Exception {
		for (Map.Entry<String, Paper> each : InventedPapers.all().entrySet()) {
			Map<String, byte[]> files = new TreeMap<>();
			Paper paper = each.getValue();
			files.put("html", HtmlWriter.write(paper).getBytes(StandardCharsets.UTF_8));
			files.put("pdf", PdfWriter.write(paper));
			files.put("docx", DocxWriter.write(paper));
			if (each.getKey().equals("figures-first")) {
				files.put("house", DocxWriter.write(paper, WordTemplate.of(HouseFile.good().bytes())));
			}
			files.put("csv", CsvWriter.write(paper).getBytes(StandardCharsets.UTF_8));
			files.put("csvw", CsvMetadata.write(paper, "figures.csv").getBytes(StandardCharsets.UTF_8));
			files.put("json", JsonWriter.write(paper).getBytes(StandardCharsets.UTF_8));
			files.put("txt", TextWriter.write(paper).getBytes(StandardCharsets.UTF_8));
			for (Map.Entry<String, byte[]> file : files.entrySet()) {
				byte[] hash = MessageDigest.getInstance("SHA-256").digest(file.getValue());
				System.out.println(each.getKey() + " " + file.getKey() + " " + HexFormat.of().formatHex(hash));
			}
		}
	}

}
