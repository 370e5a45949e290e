package org.quarterday.process.security;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.quarterday.people.People;
import org.quarterday.people.Person;

import org.springframework.stereotype.Component;

/** Our active people as the engine sees them: users in one group for each role. */
@Component
class EnginePeople {

	private final People people;

	EnginePeople(People people) {
		this.people = people;
	}

	List<Member> all() {
		return this.people.all().stream().filter(Person::active).map(Member::of).toList();
	}

	/** One person and the groups that they are in. */
	record Member(String id, String name, String email, Set<String> groups) {

		static Member of(Person person) {
			return new Member(person.id(), person.name(), person.email(),
					person.roles()
						.stream()
						.map((role) -> role.name().toLowerCase(Locale.ROOT))
						.collect(Collectors.toSet()));
		}

		UserEntity asUser() {
			UserEntity user = new UserEntity(this.id);
			int space = this.name.lastIndexOf(' ');
			user.setFirstName((space > 0) ? this.name.substring(0, space) : "");
			user.setLastName(this.name.substring(space + 1));
			user.setEmail(this.email);
			return user;
		}

	}

}
