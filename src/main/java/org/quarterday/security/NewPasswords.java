package org.quarterday.security;

import java.time.Clock;
import java.util.Optional;

import org.quarterday.cycle.Refusal;
import org.quarterday.cycle.Time;
import org.quarterday.mail.PaperNotices;
import org.quarterday.people.PasswordResets;
import org.quarterday.people.PasswordRules;
import org.quarterday.people.Person;

import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets a new password for whoever holds the mailed link. */
@Service
class NewPasswords {

	private final PasswordResets resets;

	private final PaperNotices notices;

	private final PasswordEncoder encoder;

	private final SessionEnding sessions;

	private final Clock clock;

	NewPasswords(PasswordResets resets, PaperNotices notices, PasswordEncoder encoder, SessionEnding sessions,
			Clock clock) {
		this.resets = resets;
		this.notices = notices;
		this.encoder = encoder;
		this.sessions = sessions;
		this.clock = clock;
	}

	/** Queues the mail with the link. */
	@Transactional
	public void mailLink(Person person) {
		this.notices.passwordReset(person.id(), Time.now(this.clock).plus(PasswordResets.LIFETIME));
	}

	/** Whose link this is, while it works. */
	Optional<Person> holder(String token) {
		return this.resets.holder(token);
	}

	/**
	 * Uses the link up, and ends every session that began with the old password.
	 * @throws Refusal when the password is too weak or the link does not work any more
	 */
	@Transactional
	public void set(String token, String password) {
		Person person = holder(token)
			.orElseThrow(() -> new Refusal("This link has been used or is more than an hour old: ask for a new one"));
		PasswordRules.check(password, person);
		this.resets.redeem(token, this.encoder.encode(password));
		this.sessions.endAll(person.id());
	}

}
