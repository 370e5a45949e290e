package org.quarterday.security;

import java.util.Optional;

import org.quarterday.people.People;
import org.quarterday.people.Person;

import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Service;

/**
 * Who can sign in: active people with a password, by id or by email address.
 */
@Service
class Accounts implements UserDetailsService {

	private final People people;

	Accounts(People people) {
		this.people = people;
	}

	@Override
	public SignedIn loadUserByUsername(String username) {
		return account(username).orElseThrow(() -> new UsernameNotFoundException("nobody"));
	}

	private Optional<SignedIn> account(String username) {
		return named(username)
			.flatMap((person) -> this.people.passwordHash(person.id()).map((hash) -> SignedIn.of(person, hash)));
	}

	/** The active person with this id or email address. */
	Optional<Person> named(String name) {
		return this.people.find(name.strip()).or(() -> this.people.byEmail(name)).filter(Person::active);
	}

}
