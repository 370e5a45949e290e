package org.quarterday;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Maven runs what its suffix says; a test of any other name would be skipped silently.
 */
class TestNamesTest {

	private static final Pattern TEST = Pattern
		.compile("(?m)^\\s*@(Test|ParameterizedTest|ArchTest|Property|Example|RepeatedTest|TestFactory)\\b");

	private static final Pattern NAME = Pattern.compile(".+(Test|IT|Journey|Benchmark)\\.java");

	@Test
	void everyTestClassEndsInTestITOrJourney() throws IOException {
		try (Stream<Path> sources = Files.walk(Path.of("src/test/java"))) {
			List<Path> escaped = sources.filter((path) -> path.toString().endsWith(".java"))
				.filter((path) -> !NAME.matcher(path.getFileName().toString()).matches())
				.filter(TestNamesTest::holdsTests)
				.toList();
			assertThat(escaped).isEmpty();
		}
	}

	private static boolean holdsTests(Path source) {
		try {
			String code = Files.readString(source);
			return TEST.matcher(code).find() && !code.contains("abstract class");
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

}
