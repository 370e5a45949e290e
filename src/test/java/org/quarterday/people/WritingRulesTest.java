package org.quarterday.people;

import org.junit.jupiter.api.Test;
import org.quarterday.TestCouncil;
import org.quarterday.cycle.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Limits are counted and said, never cut (C11, LK6). */
class WritingRulesTest {

	@Test
	void aCommitteeSetsItsLimitsAndShortForms() {
		try (TestCouncil council = new TestCouncil(WritingRules.class)) {
			WritingRules rules = council.get(WritingRules.class);
			assertThat(rules.of("housing-and-community")).isEqualTo(Writing.DEFAULT);
			rules.save("housing-and-community", new Writing(100, 120, "HRA, ASB  KPI"));
			Writing writing = rules.ofService("service-1");
			assertThat(writing.known()).containsExactly("ASB", "HRA", "KPI");
			assertThat(writing.lengthWords(1)).isEqualTo("1 word of 100");
			assertThat(writing.lengthWords(101)).isEqualTo("101 words: the committee asks for 100 or fewer");
			assertThat(writing.lengthWords(1_125)).isEqualTo("1,125 words: 1,005 too many to send (the most is 120)");
			assertThat(writing.over(120)).isZero();
			assertThatExceptionOfType(Refusal.class)
				.isThrownBy(() -> rules.save("housing-and-community", new Writing(130, 120, "")))
				.satisfies((refusal) -> assertThat(refusal.field()).isEqualTo("hardWords"));
			rules.save("housing-and-community", new Writing(null, null, ""));
			assertThat(rules.ofService("service-1").lengthWords(5)).isEqualTo("5 words");
		}
	}

}
