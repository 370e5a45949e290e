package org.quarterday.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What pastes from word processors become: {@code paste-fixtures.txt} holds for each its
 * name, its HTML in one line ({@code ⏎} is a line end) and the light Markdown expected.
 */
class PasteFixturesTest {

	private static final Path FILE = Path.of("src/test/resources/content/paste-fixtures.txt");

	@TestFactory
	Stream<DynamicTest> aPasteBecomesItsWords() throws IOException {
		List<Fixture> fixtures = fixtures();
		assertThat(fixtures).hasSizeGreaterThanOrEqualTo(60);
		System.out.printf("%d paste fixtures%n", fixtures.size());
		return fixtures.stream()
			.map((fixture) -> DynamicTest.dynamicTest(fixture.name,
					() -> assertThat(ContentParser.fromHtml(fixture.html)).isEqualTo(fixture.expected)));
	}

	@Test
	void tenThousandWordsArriveWholeAndFast() {
		StringBuilder html = new StringBuilder("<html><body>");
		StringBuilder expected = new StringBuilder();
		for (int i = 0; i < 1_000; i++) {
			html.append("<p class=MsoNormal>Paragraph ").append(i).append(" of the long text has ten words.</p>");
			expected.append(i == 0 ? "" : "\n\n")
				.append("Paragraph ")
				.append(i)
				.append(" of the long text has ten words.");
		}
		long start = System.nanoTime();
		String words = ContentParser.fromHtml(html.append("</body></html>").toString());
		assertThat(WordCount.of(words)).isEqualTo(9_000);
		assertThat(words).isEqualTo(expected.toString());
		assertThat((System.nanoTime() - start) / 1_000_000).isLessThan(3_000);
	}

	private static List<Fixture> fixtures() {
		try {
			List<Fixture> fixtures = new ArrayList<>();
			for (String part : Files.readString(FILE, StandardCharsets.UTF_8).split("(?m)^=== ")) {
				if (!part.isBlank()) {
					String[] lines = part.split("\n", 3);
					fixtures.add(new Fixture(lines[0], lines[1].replace("⏎", "\n"), lines[2].stripTrailing()));
				}
			}
			return fixtures;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private record Fixture(String name, String html, String expected) {
	}

}
