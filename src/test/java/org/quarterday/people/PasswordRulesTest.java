package org.quarterday.people;

import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quarterday.cycle.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

class PasswordRulesTest {

	private static final Person PERSON = new Person("lead-1", "Head of Libraries", "", "margaret.hall@council.example",
			"", Set.of(Role.LEAD), true);

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			''                        | at least 12 characters
			elevenchars               | at least 12 characters
			🙂🙂🙂🙂🙂🙂              | at least 12 characters
			123456789012              | harder to guess
			aaaaaaaaaaaa              | harder to guess
			abababababab              | harder to guess
			Password1234!             | harder to guess
			p@ssw0rd2026              | harder to guess
			passwordpassword          | harder to guess
			Quarterday!2026           | harder to guess
			libraries-and-more        | your name
			MargaretHall1!            | your name
			""")
	void refusedPasswords(String password, String why) {
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> PasswordRules.check(password, PERSON))
			.withMessageContaining(why)
			.satisfies((refusal) -> assertThat(refusal.field()).isEqualTo("password"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "copper kettle sunrise", "tŷ-coch-wrth-y-môr", "V7!kd02mQx#s", "my 3 unusual goats" })
	void goodPasswords(String password) {
		assertThatNoException().isThrownBy(() -> PasswordRules.check(password, PERSON));
	}

	@Test
	void noLongerThanTheEncoderTakesIn() {
		assertThatNoException().isThrownBy(() -> PasswordRules.check("copper kettle".repeat(5) + "sevennn", PERSON));
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> PasswordRules.check("copper kettle".repeat(5) + "eighttttt", PERSON))
			.withMessageContaining("shorter");
	}

}
