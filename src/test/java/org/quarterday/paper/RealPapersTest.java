package org.quarterday.paper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.quarterday.cycle.Outline;
import org.quarterday.cycle.Quarter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * The committee's two real papers. Their sentences stay out of the repository: give the
 * folder with {@code -Dquarterday.papers=DIR}.
 */
@DisplayName("The two real papers (PA1)")
class RealPapersTest {

	private final String folder = System.getProperty("quarterday.papers", "");

	@BeforeEach
	void given() {
		if (this.folder.isEmpty()) {
			System.out.println("skipped: the real papers are read only with -Dquarterday.papers=DIR");
		}
		assumeTrue(!this.folder.isEmpty(), "needs -Dquarterday.papers=DIR");
	}

	@ParameterizedTest
	@ValueSource(strings = { "2019-20-q1.txt", "2020-21-q1.txt" })
	@DisplayName("as is: the same words and the same labels, in the same order")
	void asIs(String name) throws IOException {
		String source = Files.readString(Path.of(this.folder, name));
		String text = write(name, Outline.AS_IS);
		assertThat(PaperWords.of(text)).isEqualTo(PaperWords.of(source));
		assertThat(PaperWords.labels(text)).isEqualTo(PaperWords.labels(source));
	}

	@ParameterizedTest
	@ValueSource(strings = { "2019-20-q1.txt", "2020-21-q1.txt" })
	@DisplayName("nested and flat: not one word changed (N19)")
	void otherOutlines(String name) throws IOException {
		for (Outline outline : List.of(Outline.NESTED, Outline.FLAT)) {
			assertThat(PaperWords.withoutLabels(write(name, outline)))
				.isEqualTo(PaperWords.withoutLabels(Files.readString(Path.of(this.folder, name))));
		}
	}

	@Test
	@DisplayName("the nested paper, flat, has the other year's label pattern, and the reverse")
	void patterns() throws IOException {
		assertThat(PaperWords.labels(write("2020-21-q1.txt", Outline.FLAT))).containsExactly("1.", "1.1", "2.", "2.1",
				"2.2", "3.", "4.", "4.1", "4.2", "4.3", "4.4", "4.5", "4.6", "5.", "5.1", "5.2", "6.", "6.1", "6.2",
				"6.3", "6.4", "6.5", "6.6", "7.", "7.1", "7.2", "7.3", "7.4", "7.5", "8.", "8.1", "8.2", "8.3");
		assertThat(PaperWords.labels(write("2019-20-q1.txt", Outline.NESTED))).containsExactly("1.", "1.1", "2.", "2.1",
				"3.", "3.1", "3.1.1", "3.1.2", "3.1.3", "3.2", "3.2.1", "3.2.2", "3.2.3", "3.3", "3.3.1", "3.3.2",
				"3.3.3", "3.3.4", "3.4", "3.4.1", "3.4.2", "3.4.3", "3.4.4", "3.5", "3.5.1", "3.5.2", "3.5.3");
	}

	private String write(String name, Outline outline) throws IOException {
		PastPaper past = PastPaper.read(Path.of(this.folder, name));
		Paper paper = Outliner
			.outline(past.source("A committee", new Quarter(2020, 1), LocalDate.of(2026, 6, 10), outline));
		String text = TextWriter.write(paper);
		Files.writeString(Files.createDirectories(Path.of("target/papers")).resolve(outline + "-" + name), text);
		return text;
	}

}
