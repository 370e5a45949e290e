package org.quarterday.people;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.quarterday.TestCouncil;
import org.quarterday.cycle.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PasswordResetsTest {

	private final TestCouncil council = new TestCouncil(PasswordResets.class);

	private final PasswordResets resets = this.council.get(PasswordResets.class);

	private final People people = this.council.get(People.class);

	@AfterEach
	void close() {
		this.council.close();
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

	@Test
	void anUnknownTokenIsRefused() {
		Stream.of("", "x", "ŵ").forEach(this::refused);
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
