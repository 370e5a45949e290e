package org.quarterday.security;

import org.quarterday.people.SignInCodes;

import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Signing in with a password, and with the code of an app for whoever wants that. The
 * answer never tells which of them was wrong.
 */
@Component
class PasswordAndCode extends DaoAuthenticationProvider {

	private final SignInCodes codes;

	PasswordAndCode(Accounts accounts, PasswordEncoder encoder, SignInCodes codes) {
		super(accounts);
		setPasswordEncoder(encoder);
		this.codes = codes;
	}

	@Override
	protected void additionalAuthenticationChecks(UserDetails person, UsernamePasswordAuthenticationToken typed) {
		super.additionalAuthenticationChecks(person, typed);
		String code = (typed.getDetails() instanceof CodeDetails details) ? details.code() : "";
		if (this.codes.asked(person.getUsername()) && !this.codes.accepts(person.getUsername(), code)) {
			throw new BadCredentialsException("code");
		}
	}

}
