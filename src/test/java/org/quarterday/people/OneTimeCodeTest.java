package org.quarterday.people;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** RFC 6238, appendix B: the last six of its eight digits. */
class OneTimeCodeTest {

	private static final String SECRET = new Base32()
		.encodeToString("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

	@ParameterizedTest
	@CsvSource({ "59, 287082", "1111111109, 081804", "1111111111, 050471", "1234567890, 005924", "2000000000, 279037",
			"20000000000, 353130" })
	void theCodesOfTheStandard(long seconds, String code) {
		assertThat(OneTimeCode.at(SECRET, seconds / 30)).isEqualTo(code);
		assertThat(OneTimeCode.step(SECRET, code.substring(0, 3) + " " + code.substring(3),
				Instant.ofEpochSecond(seconds), 0))
			.contains(seconds / 30);
	}

	@Test
	void aCodeCountsOnceAndForAMinuteAndAHalf() {
		String code = OneTimeCode.at(SECRET, 100);
		for (long step : new long[] { 99, 100, 101 }) {
			assertThat(OneTimeCode.step(SECRET, code, Instant.ofEpochSecond(step * 30), 99)).contains(100L);
		}
		assertThat(OneTimeCode.step(SECRET, code, Instant.ofEpochSecond(3000), 100)).as("used").isEmpty();
		assertThat(OneTimeCode.step(SECRET, code, Instant.ofEpochSecond(102 * 30), 0)).as("old").isEmpty();
		assertThat(OneTimeCode.step(SECRET, "", Instant.ofEpochSecond(3000), 0)).isEmpty();
		assertThat(OneTimeCode.step(SECRET, "ŵŷ", Instant.ofEpochSecond(3000), 0)).isEmpty();
	}

	@Test
	void secretsAreLongAndNeverTheSame() {
		assertThat(OneTimeCode.newSecret()).matches("[A-Z2-7]{32}").isNotEqualTo(OneTimeCode.newSecret());
	}

}
