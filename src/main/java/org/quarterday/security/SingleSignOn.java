package org.quarterday.security;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.quarterday.cycle.Refusal;
import org.quarterday.people.People;
import org.quarterday.people.Person;
import org.quarterday.people.Role;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * Whom the council's identity provider means. People are kept here, so it finds them by
 * their email address and makes nobody; where groups are mapped to roles, the provider's
 * groups decide at every sign-in.
 *
 * @param groupsClaim the claim that lists somebody's groups
 * @param roles which roles a group gives; empty: roles are kept by hand
 */
@ConfigurationProperties("quarterday.single-sign-on")
record SingleSignOn(String groupsClaim, Map<String, Set<Role>> roles) {

	/** By code, because an address of a page must not carry words that it then shows. */
	private static final Map<String, String> REFUSALS = Map.of("email",
			"Your council account has no confirmed email address, so it cannot be matched with anybody here", "unknown",
			"Nobody here has the email address of your council account. Ask the officer to add you", "groups",
			"None of the groups of your council account takes part here. Ask the officer which group you need",
			"failed", "Signing in with your council account did not work. Try again, or sign in with your password");

	SingleSignOn {
		groupsClaim = (groupsClaim != null) ? groupsClaim : "groups";
		roles = (roles != null) ? Map.copyOf(roles) : Map.of();
	}

	/**
	 * @throws Refusal when nobody here has this address, or none of the groups has a role
	 */
	Person person(OidcUser user, People people) {
		if (user.getEmail() == null || Boolean.FALSE.equals(user.getEmailVerified())) {
			throw refusal("email");
		}
		Person person = people.byEmail(user.getEmail()).filter(Person::active).orElseThrow(() -> refusal("unknown"));
		if (this.roles.isEmpty()) {
			return person;
		}
		Set<Role> given = rolesOf(user);
		if (given.isEmpty()) {
			throw refusal("groups");
		}
		return given.equals(person.roles()) ? person : changed(person, given, people);
	}

	private static Refusal refusal(String code) {
		return new Refusal(code, words(code));
	}

	/** What to tell somebody who was refused. */
	static String words(String code) {
		return REFUSALS.getOrDefault(code, REFUSALS.get("failed"));
	}

	private Set<Role> rolesOf(OidcUser user) {
		Collection<?> groups = (user.getClaims().get(this.groupsClaim) instanceof Collection<?> several) ? several
				: Optional.ofNullable(user.getClaims().get(this.groupsClaim)).map(List::of).orElse(List.of());
		return groups.stream()
			.flatMap((group) -> this.roles.getOrDefault(group.toString(), Set.of()).stream())
			.collect(Collectors.toSet());
	}

	private static Person changed(Person person, Set<Role> roles, People people) {
		Person changed = new Person(person.id(), person.name(), person.jobTitle(), person.email(), person.phone(),
				roles, true);
		people.save(changed);
		return changed;
	}

}
