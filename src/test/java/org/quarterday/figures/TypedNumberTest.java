package org.quarterday.figures;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("FG3: what was typed is kept, and is read or queried")
class TypedNumberTest {

	@ParameterizedTest(name = "FG3: {0} \"{1}\" -> {2}")
	@MethodSource("table")
	void readOrQueried(Unit unit, String typed, String expected) {
		TypedNumber number = TypedNumber.parse(typed, unit);
		assertThat(number.typed()).isEqualTo(typed);
		if (expected.startsWith("?")) {
			assertThat(number.value()).isNull();
			assertThat(number.question()).contains(expected.substring(1).strip()).doesNotContain("%TYPED%");
		}
		else {
			assertThat(number.question()).isEmpty();
			assertThat(number.value()).isEqualByComparingTo(expected);
		}
	}

	static Stream<Arguments> table() throws IOException {
		try (InputStream in = TypedNumberTest.class.getResourceAsStream("/figures/typed-figures.txt")) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
				.filter((line) -> !line.isBlank() && !line.startsWith("#"))
				.map((line) -> line.split("\t+"))
				.map((cells) -> Arguments.of(Unit.valueOf(cells[0]), unescape(cells[1]), cells[2].strip()));
		}
	}

	private static String unescape(String cell) {
		return Pattern.compile("\\\\u([0-9A-F]{4})")
			.matcher(cell)
			.replaceAll((match) -> Character.toString(Integer.parseInt(match.group(1), 16)))
			.translateEscapes();
	}

	@Test
	@DisplayName("FG2: an empty box is neither read nor queried")
	void empty() {
		for (Unit unit : Unit.values()) {
			assertThat(TypedNumber.parse("", unit).isEmpty()).isTrue();
			assertThat(TypedNumber.parse(" \u00A0\u200B\n", unit).isEmpty()).isTrue();
		}
	}

	@Test
	@DisplayName("FG3: a pasted novel is quoted shortly and kept whole")
	void longText() {
		String novel = "85 ".repeat(1_000_000);
		TypedNumber number = TypedNumber.parse(novel, Unit.PERCENT);
		assertThat(number.typed()).isSameAs(novel);
		assertThat(number.question().length()).isLessThan(250);
	}

}
