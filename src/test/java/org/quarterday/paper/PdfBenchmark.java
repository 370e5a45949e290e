package org.quarterday.paper;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quarterday.Contest;
import org.quarterday.cycle.Outline;
import org.quarterday.cycle.Quarter;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One paper as PDF from a cold start: a fresh Java machine that reads the past paper and
 * writes our tagged PDF, against a fresh LibreOffice that turns our Word edition of the
 * same paper into PDF. The paper is the real one of 2020/21 in the folder
 * {@code -Dquarterday.papers=DIR}, otherwise an invented one as long as it.
 */
class PdfBenchmark {

	private static final String REAL = "2020-21-q1.txt";

	private static final String INVENTED = "invented-2026-27-q1.txt";

	private static final int ROUNDS = 5;

	@Test
	void pdf(@TempDir Path dir) throws Exception {
		if (!LibreOffice.installed()) {
			Contest.keep(2, "paper as PDF, cold start | left out: LibreOffice (soffice) is not installed");
			return;
		}
		Path source = source(dir);
		Path ours = dir.resolve("ours.pdf");
		byte[] docx = DocxWriter.write(paper(source));
		LibreOffice office = new LibreOffice(Files.createDirectories(dir.resolve("office")));
		byte[][] theirs = new byte[1][];
		String row = new Contest("paper as PDF, cold start (%s)".formatted(source.getFileName()), "Quarterday",
				"LibreOffice")
			.run(ROUNDS, 1, () -> coldStart(source, ours), () -> theirs[0] = office.pdf(docx));
		assertThat(Arrays.equals(Files.readAllBytes(ours), PdfWriter.write(paper(source))))
			.as("the same paper gives the same bytes, whichever machine writes it")
			.isTrue();
		assertThat(theirs[0]).startsWith('%', 'P', 'D', 'F');
		Contest.keep(2, row);
	}

	private static Path source(Path dir) throws IOException {
		String papers = System.getProperty("quarterday.papers", "");
		if (!papers.isEmpty()) {
			return Path.of(papers, REAL);
		}
		try (InputStream invented = PdfBenchmark.class.getResourceAsStream("/paper/" + INVENTED)) {
			return Files.write(dir.resolve(INVENTED), invented.readAllBytes());
		}
	}

	private static Paper paper(Path source) {
		return Outliner.outline(PastPaper.read(source)
			.source("Housing and Community", new Quarter(2020, 1), LocalDate.of(2026, 6, 10), Outline.AS_IS));
	}

	private static void coldStart(Path source, Path pdf) throws Exception {
		Path java = Path.of(System.getProperty("java.home"), "bin", "java");
		Process process = new ProcessBuilder(List.of(java.toString(), "-Djava.awt.headless=true", "-cp",
				System.getProperty("java.class.path"), ColdStart.class.getName(), source.toString(), pdf.toString()))
			.inheritIO()
			.start();
		assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
		assertThat(process.exitValue()).isZero();
	}

	/** The program of the fresh Java machine. */
	static final class ColdStart {

		private ColdStart() {
		}

		/**
		 * @param args the past paper, and where its PDF goes
		 */
		public static void main(String[] args) throws IOException {
			Files.write(Path.of(args[1]), PdfWriter.write(paper(Path.of(args[0]))));
		}

	}

}
