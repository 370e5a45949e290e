package org.quarterday.process.security;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Our active people as the engine sees them: users in one group for each role. */
@Component
class EnginePeople {

	private final JdbcClient jdbc;

	EnginePeople(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	List<Member> all() {
		return this.jdbc.sql("select id, name, email, roles from person where active order by id")
			.query((row, number) -> {
				String[] roles = (String[]) row.getArray("roles").getArray();
				return new Member(row.getString("id"), row.getString("name"), row.getString("email"), groups(roles));
			})
			.list();
	}

	private static Set<String> groups(String[] roles) {
		Set<String> groups = new TreeSet<>();
		for (String role : roles) {
			groups.add(role.toLowerCase(java.util.Locale.ROOT));
		}
		return groups;
	}

	/** One person and the groups that they are in. */
	record Member(String id, String name, String email, Set<String> groups) {

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
