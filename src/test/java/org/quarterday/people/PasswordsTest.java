package org.quarterday.people;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quarterday.TestCouncil;
import org.quarterday.cycle.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

class PasswordsTest {

	private static final Person PERSON = new Person("lead-1", "Head of Libraries", "", "margaret.hall@council.example",
			"", Set.of(Role.LEAD), true);

	private final TestCouncil council = new TestCouncil(PasswordResets.class);

	private final PasswordResets resets = this.council.get(PasswordResets.class);

	private final People people = this.council.get(People.class);

	@AfterEach
	void close() {
		this.council.close();
	}

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

	@Test
	void aTokenSetsThePasswordOnce() {
		String token = issue("lead-1");
		assertThat(this.resets.holder(token)).map(Person::id).contains("lead-1");
		assertThat(this.resets.redeem(token, "{x}hash").id()).isEqualTo("lead-1");

		assertThat(this.people.passwordHash("lead-1")).contains("{x}hash");
		assertThat(this.resets.holder(token)).isEmpty();
		refused(token);
	}

	@Test
	void usingOneTokenEndsTheOthersOfThatPersonOnly() {
		String first = issue("lead-1");
		String second = issue("lead-1");
		String other = issue("lead-2");
		this.resets.redeem(second, "{x}hash");

		refused(first);
		assertThat(this.resets.holder(other)).isPresent();
	}

	@Test
	void aTokenWorksForAnHourAtMost() {
		String token = this.resets.issue("lead-1", this.council.clock().instant().plus(Duration.ofDays(1)));
		this.council.clock().advance(Duration.ofMinutes(59));
		assertThat(this.resets.holder(token)).isPresent();
		this.council.clock().advance(Duration.ofMinutes(1));

		assertThat(this.resets.holder(token)).isEmpty();
		refused(token);
	}

	@Test
	void aTokenOfADeactivatedPersonIsWorthless() {
		String token = issue("lead-1");
		this.people.deactivate("lead-1");

		refused(token);
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> issue("lead-1"));
	}

	@DisplayName("LK2: a token is unguessable and stored as its hash only")
	@Test
	void onlyTheHashIsStored() {
		String token = issue("lead-1");

		assertThat(token).hasSize(43).matches("[A-Za-z0-9_-]+").isNotEqualTo(issue("lead-1"));
		assertThat(this.council.jdbc().sql("select * from password_reset").query().listOfRows().toString())
			.doesNotContain(token);
		assertThat(this.council.jdbc()
			.sql("select count(*) from password_reset where encode(token_hash, 'escape') like ?")
			.param("%" + token + "%")
			.query(Long.class)
			.single()).isZero();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "x", "ŵ" })
	void anUnknownTokenIsRefused(String token) {
		refused(token);
	}

	@DisplayName("Two who use one token at once: one of them sets the password")
	@Test
	void race() {
		String token = issue("lead-1");
		long successes = Stream.generate(() -> CompletableFuture.supplyAsync(() -> {
			try {
				this.resets.redeem(token, "{x}hash");
				return true;
			}
			catch (Refusal ex) {
				return false;
			}
		})).limit(8).toList().stream().filter(CompletableFuture::join).count();

		assertThat(successes).isEqualTo(1);
	}

	private String issue(String person) {
		Instant expires = this.council.clock().instant().plus(PasswordResets.LIFETIME);
		return this.resets.issue(person, expires);
	}

	private void refused(String token) {
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> this.resets.redeem(token, "{x}other"))
			.withMessage("This link has been used or is more than an hour old: ask for a new one");
	}

}
