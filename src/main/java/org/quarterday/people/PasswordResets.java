package org.quarterday.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

import org.quarterday.cycle.Refusal;
import org.quarterday.cycle.Time;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/**
 * Links for a forgotten password: single use, one hour, the token stored as its hash
 * only.
 */
@org.springframework.stereotype.Service
@Transactional
public class PasswordResets {

	/** How long a link works at most. */
	public static final Duration LIFETIME = Duration.ofHours(1);

	private static final int TOKEN_BYTES = 32;

	private static final String USABLE = "used_at is null and expires_at > ? and person_id in (select id from person where active)";

	private final JdbcClient jdbc;

	private final People people;

	private final Clock clock;

	private final SecureRandom random = new SecureRandom();

	public PasswordResets(JdbcClient jdbc, People people, Clock clock) {
		this.jdbc = jdbc;
		this.people = people;
		this.clock = clock;
	}

	/**
	 * Makes a token for an active person's link, when the mail that carries it is
	 * written.
	 * @param expires never later than one hour from now
	 * @return the token, which nothing keeps
	 * @throws Refusal when the person is not active
	 */
	public String issue(String personId, Instant expires) {
		if (!this.people.person(personId).active()) {
			throw new Refusal("\"%s\" cannot sign in any more".formatted(personId));
		}
		Instant now = Time.now(this.clock);
		Instant latest = now.plus(LIFETIME);
		byte[] bytes = new byte[TOKEN_BYTES];
		this.random.nextBytes(bytes);
		String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
		this.jdbc.sql("delete from password_reset where expires_at < ?").param(Time.toDb(now.minus(LIFETIME))).update();
		this.jdbc.sql("insert into password_reset (token_hash, person_id, expires_at) values (?, ?, ?)")
			.params(hash(token), personId, Time.toDb(expires.isBefore(latest) ? expires : latest))
			.update();
		return token;
	}

	/** Whose token this is, while it works. Changes nothing (LK1). */
	@Transactional(readOnly = true)
	public Optional<Person> holder(String token) {
		return this.jdbc.sql("select person_id from password_reset where token_hash = ? and " + USABLE)
			.params(hash(token), Time.toDb(Time.now(this.clock)))
			.query(String.class)
			.optional()
			.flatMap(this.people::find);
	}

	/**
	 * Uses up a token, and with it every other token of the person, and sets the
	 * password.
	 * @param passwordHash as the password encoder made it, of a password that the
	 * {@link PasswordRules} allow
	 * @return the person
	 * @throws Refusal when the token is unknown, used or too old
	 */
	public Person redeem(String token, String passwordHash) {
		Instant now = Time.now(this.clock);
		String personId = this.jdbc
			.sql("update password_reset set used_at = ? where token_hash = ? and " + USABLE + " returning person_id")
			.params(Time.toDb(now), hash(token), Time.toDb(now))
			.query(String.class)
			.optional()
			.orElseThrow(() -> new Refusal("This link has been used or is more than an hour old: ask for a new one"));
		this.jdbc.sql("update password_reset set used_at = ? where person_id = ? and used_at is null")
			.params(Time.toDb(now), personId)
			.update();
		this.people.setPasswordHash(personId, passwordHash);
		return this.people.person(personId);
	}

	private static byte[] hash(String token) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
