package org.quarterday.paper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Eight whole papers in every format, kept as readable text. After a change that is
 * meant, {@code ./mvnw test -Dtest=ExpectedPapersTest -Dexpected=rewrite} writes them
 * anew, for review, and leaves the real files in {@code target/papers}.
 */
@DisplayName("Whole papers, in every format, as expected")
class ExpectedPapersTest {

	private static final Path EXPECTED = Path.of("src/test/resources/paper/expected");

	private static final boolean REWRITE = "rewrite".equals(System.getProperty("expected"));

	static Stream<String> names() {
		return InventedPapers.all().keySet().stream();
	}

	@ParameterizedTest
	@MethodSource("names")
	@DisplayName("reads as kept, in text, HTML, PDF, Word, CSV and JSON")
	void asExpected(String name) throws IOException {
		Paper paper = InventedPapers.all().get(name);
		for (Map.Entry<String, String> format : ReadableFormats.of(paper).entrySet()) {
			Path file = EXPECTED.resolve(name).resolve(format.getKey());
			if (REWRITE) {
				Files.createDirectories(file.getParent());
				Files.writeString(file, format.getValue());
			}
			assertThat(format.getValue()).as(file.toString()).isEqualTo(Files.readString(file));
		}
		if (REWRITE) {
			Path real = Files.createDirectories(Path.of("target/papers"));
			Files.writeString(real.resolve(name + ".html"), HtmlWriter.write(paper));
			Files.write(real.resolve(name + ".pdf"), PdfWriter.write(paper));
			Files.write(real.resolve(name + ".docx"), DocxWriter.write(paper));
		}
	}

	@ParameterizedTest
	@MethodSource("names")
	@DisplayName("is valid as PDF/UA-1 and PDF/A-2a")
	void valid(String name) throws Exception {
		byte[] pdf = PdfWriter.write(InventedPapers.all().get(name));
		VeraPdf.assertAccessible(pdf);
		try (PDDocument document = Loader.loadPDF(pdf)) {
			assertThat(document.getNumberOfPages()).isBetween(2, 8);
		}
	}

}
