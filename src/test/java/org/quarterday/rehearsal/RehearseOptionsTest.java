package org.quarterday.rehearsal;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quarterday.cycle.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RehearseOptionsTest {

	@Test
	void aPaperAloneTakesTheDefaults() {
		RehearseOptions options = RehearseOptions.parse(List.of("past.txt"));
		assertThat(options).isEqualTo(
				new RehearseOptions(Path.of("past.txt"), Path.of("rehearsal"), "as-is", null, List.of(), List.of()));
	}

	@Test
	void everyOptionIsRead() {
		RehearseOptions options = RehearseOptions.parse(List.of("--out", "o", "past.pdf", "--outline", "flat",
				"--meeting", "2027-01-13", "--return", "Parks", "--return", "Libraries", "--late", "Parks"));
		assertThat(options).isEqualTo(new RehearseOptions(Path.of("past.pdf"), Path.of("o"), "flat",
				LocalDate.of(2027, 1, 13), List.of("Parks", "Libraries"), List.of("Parks")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "a.txt b.txt", "a.txt --outline wide", "a.txt --meeting 13.1.2027", "a.txt --out",
			"a.txt --verbose" })
	void whatIsNotUnderstoodIsRefusedInOneLine(String line) {
		List<String> words = line.isEmpty() ? List.of() : List.of(line.split(" "));
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> RehearseOptions.parse(words))
			.satisfies((refusal) -> assertThat(refusal.getMessage()).isNotBlank().doesNotContain("\n"));
	}

}
