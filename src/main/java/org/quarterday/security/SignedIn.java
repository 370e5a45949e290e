package org.quarterday.security;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.quarterday.people.Person;

import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * The person who is signed in, as kept in the session.
 */
public final class SignedIn implements UserDetails, CredentialsContainer {

	private static final long serialVersionUID = 1;

	private final String id;

	private final String name;

	private final Set<String> roles;

	private String passwordHash;

	SignedIn(String id, String name, Set<String> roles, String passwordHash) {
		this.id = id;
		this.name = name;
		this.roles = Set.copyOf(roles);
		this.passwordHash = passwordHash;
	}

	static SignedIn of(Person person, String passwordHash) {
		return new SignedIn(person.id(), person.name(),
				person.roles().stream().map(Enum::name).collect(Collectors.toSet()), passwordHash);
	}

	/** The person's id. */
	@Override
	public String getUsername() {
		return this.id;
	}

	/** The person's name, for the page's header. */
	public String getName() {
		return this.name;
	}

	/** Names of the person's roles: OFFICER, REVIEWER, LEAD, ADMIN. */
	public Set<String> getRoles() {
		return this.roles;
	}

	@Override
	public Collection<? extends GrantedAuthority> getAuthorities() {
		return this.roles.stream().map((role) -> new SimpleGrantedAuthority("ROLE_" + role)).toList();
	}

	/** Whether the person has one of the roles. */
	public boolean hasAny(String... anyOf) {
		return List.of(anyOf).stream().anyMatch(this.roles::contains);
	}

	@Override
	public String getPassword() {
		return this.passwordHash;
	}

	@Override
	public void eraseCredentials() {
		this.passwordHash = null;
	}

}
