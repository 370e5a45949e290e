package org.quarterday.people;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quarterday.cycle.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

class PersonRulesTest {

	@ParameterizedTest
	@ValueSource(strings = { "nobody", "a@b", "a b@c.example", "a@b..example", "a@-b.example",
			"a@b.example,c@d.example", "Name <a@b.example>", "a@b.example\nBcc: c@d.example", "@b.example",
			"a@.example", "a..b@c.example" })
	void whatIsNoEmailAddressIsRefused(String email) {
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> PersonRules.email(email))
			.satisfies((refusal) -> assertThat(refusal.field()).isEqualTo("email"));
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "a@b.example", "o'neil+x@sub.council.example", "siân@cyngor.example", "a.b@xn--c.example" })
	void emailAddressesInUseAreTaken(String email) {
		assertThatNoException().isThrownBy(() -> PersonRules.email(email));
	}

}
