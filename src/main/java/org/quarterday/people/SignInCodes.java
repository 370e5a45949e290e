package org.quarterday.people;

import java.time.Clock;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The second thing that somebody may want asked at sign-in: a code of their telephone's
 * app. It begins to count when its first code was typed, and no code counts twice.
 */
@Service
@Transactional
public class SignInCodes {

	private final JdbcClient jdbc;

	private final Clock clock;

	SignInCodes(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Whether a code is asked of this person. */
	@Transactional(readOnly = true)
	public boolean asked(String personId) {
		return this.jdbc.sql("select exists (select 1 from sign_in_code where person_id = ? and used_step > 0)")
			.param(personId)
			.query(Boolean.class)
			.single();
	}

	/**
	 * A new secret for the app; nothing is asked before {@link #accepts} saw its code.
	 */
	public String begin(String personId) {
		String secret = OneTimeCode.newSecret();
		this.jdbc.sql("""
				insert into sign_in_code (person_id, secret, used_step) values (?, ?, 0)
				on conflict (person_id) do update set secret = excluded.secret, used_step = 0""")
			.params(personId, secret)
			.update();
		return secret;
	}

	/** The secret that waits for its first code. */
	@Transactional(readOnly = true)
	public Optional<String> begun(String personId) {
		return this.jdbc.sql("select secret from sign_in_code where person_id = ? and used_step = 0")
			.param(personId)
			.query(String.class)
			.optional();
	}

	/** Uses a code up; false when it is wrong, too old, or was used before. */
	public boolean accepts(String personId, String code) {
		return this.jdbc.sql("select secret, used_step from sign_in_code where person_id = ? for update")
			.param(personId)
			.query((row, number) -> OneTimeCode.step(row.getString(1), code, this.clock.instant(), row.getLong(2)))
			.optional()
			.flatMap((step) -> step)
			.map((step) -> this.jdbc.sql("update sign_in_code set used_step = ? where person_id = ?")
				.params(step, personId)
				.update() == 1)
			.orElse(false);
	}

	/** No code is asked any more. */
	public void end(String personId) {
		this.jdbc.sql("delete from sign_in_code where person_id = ?").param(personId).update();
	}

}
