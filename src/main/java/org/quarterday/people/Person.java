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

	public Person {
		roles = Set.copyOf(roles);
	}

	public boolean is(Role role) {
		return this.roles.contains(role);
	}

}
