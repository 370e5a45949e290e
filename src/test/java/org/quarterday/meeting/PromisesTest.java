package org.quarterday.meeting;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quarterday.cycle.Quarter;

import static org.assertj.core.api.Assertions.assertThat;

/** N1: what a text of Q1 2026/27 (April to June 2026) promises. */
class PromisesTest {

	private static final Quarter Q1 = new Quarter(2026, 1);

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "The new pitch will open in September. | 2026-09-30 | Q2 2026/27",
					"Work is to be finished by 14 October. | 2026-10-14 | Q3 2026/27",
					"The move was postponed until spring 2027. | 2027-05-31 | Q1 2027/28",
					"From August, the desk opens on Saturdays. | 2026-08-31 | Q2 2026/27",
					"- **Playground** – staff will be trained in May 2027 | 2027-05-31 | Q1 2027/28",
					"The review is planned for January. | 2027-01-31 | Q4 2026/27",
					"It will report next quarter. | 2026-09-30 | Q2 2026/27",
					"All roofs will be done by the end of the year. | 2027-03-31 | Q4 2026/27" })
	void aDatedCommitmentIsLiftedWithTheQuarterThatAsksAgain(String words, LocalDate by, String quarter) {
		assertThat(Promises.in(words, Q1)).singleElement().satisfies((promise) -> {
			assertThat(promise.by()).isEqualTo(by);
			assertThat(promise.quarter()).hasToString(quarter);
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "From April to June we answered 7,500 calls.", "The hall opened in March 2025.",
			"Residents may ask by telephone.", "Work will go on.", "Visits rose from 300 to 400.",
			"The report of September was read.", "" })
	void whatIsPastOrHasNoDateIsNone(String words) {
		assertThat(Promises.in(words, Q1)).isEmpty();
	}

	@Test
	void eachSentenceStandsForItself() {
		List<Promises.Promise> promises = Promises.in(
				"We spent £2.4m. The lift will be repaired in July; the stairs stay open. The roof will follow by 31 November 2026.",
				Q1);
		assertThat(promises).extracting(Promises.Promise::sentence)
			.containsExactly("The lift will be repaired in July; the stairs stay open.",
					"The roof will follow by 31 November 2026.");
		assertThat(promises.get(1).by()).isEqualTo(LocalDate.of(2026, 11, 30));
	}

}
