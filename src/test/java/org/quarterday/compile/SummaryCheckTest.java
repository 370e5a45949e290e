package org.quarterday.compile;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SummaryCheckTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "17 of 21 measures met target; 2 not available | true",
					"In this quarter 17 of our 21 measures met their target. | true",
					"17 out of 21 targets were met and 2 figures are not available | true",
					"18 of 21 measures met target | false", "17 of 21 met, 3 not available | false",
					"Most measures met target | false", "All measures met target, 17 of 21 in truth | false",
					"17 of 21 met; 1 suspended | false" })
	@DisplayName("FG8, G8: an officer's sentence stands only while the figures bear it out, and says of how many")
	void keptTrue(String sentence, boolean stands) {
		assertThat(SummaryCheck.wrong(sentence, "17 of 21 measures met target; 2 not available").isEmpty())
			.isEqualTo(stands);
	}

}
