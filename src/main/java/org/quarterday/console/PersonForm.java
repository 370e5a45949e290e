package org.quarterday.console;

import java.util.Set;

import org.quarterday.people.Person;
import org.quarterday.people.Role;

/**
 * A person as typed into the form.
 *
 * @param id the sign-in name; empty to have one made from the name
 */
record PersonForm(String id, String name, String jobTitle, String email, String phone, Set<Role> roles) {

	static final PersonForm EMPTY = new PersonForm("", "", "", "", "", Set.of());

	PersonForm {
		id = (id != null) ? id : "";
		name = (name != null) ? name : "";
		jobTitle = (jobTitle != null) ? jobTitle : "";
		email = (email != null) ? email : "";
		phone = (phone != null) ? phone : "";
		roles = (roles != null) ? roles : Set.of();
	}

	static PersonForm of(Person person) {
		return new PersonForm(person.id(), person.name(), person.jobTitle(), person.email(), person.phone(),
				person.roles());
	}

	Person person(String personId) {
		return new Person(personId, this.name, this.jobTitle, this.email, this.phone, this.roles, true);
	}

}
