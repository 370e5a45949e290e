package org.quarterday.people;

import java.util.Set;

/**
 * Somebody who takes part.
 *
 * @param id what they sign in with: lower-case letters, digits and hyphens
 * @param jobTitle may be empty
 * @param email unique, whatever its case
 * @param phone may be empty
 * @param active whether they may sign in and get mail
 */
public record Person(String id, String name, String jobTitle, String email, String phone, Set<Role> roles,
		boolean active) {

	static final String NOT_NAMED_YET = "@not-named-yet.invalid";

	public Person {
		roles = Set.copyOf(roles);
	}

	/**
	 * Stands for somebody whose name is not known yet: without a password, and with an
	 * address under {@code .invalid}, which reaches nobody (RFC 2606).
	 */
	public static Person notNamedYet(String id, String name, Role role) {
		return new Person(id, name, "", id + NOT_NAMED_YET, "", Set.of(role), true);
	}

	/** Whether a real person still has to be named here. */
	public boolean notNamedYet() {
		return this.email.endsWith(NOT_NAMED_YET);
	}

	public boolean is(Role role) {
		return this.roles.contains(role);
	}

}
