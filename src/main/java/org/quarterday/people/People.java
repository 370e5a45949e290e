package org.quarterday.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.Map;

import org.quarterday.cycle.Refusal;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The people who take part, their roles and their sign-in data. */
@org.springframework.stereotype.Service
@Transactional
public class People {

	private final JdbcClient jdbc;

	private final ApplicationEventPublisher events;

	public People(JdbcClient jdbc, ApplicationEventPublisher events) {
		this.jdbc = jdbc;
		this.events = events;
	}

	/**
	 * @throws Refusal when there is no such person
	 */
	@Transactional(readOnly = true)
	public Person person(String id) {
		return find(id).orElseThrow(() -> new Refusal("There is no person \"%s\"".formatted(id)));
	}

	/** The person with this id, active or not. */
	@Transactional(readOnly = true)
	public Optional<Person> find(String id) {
		return this.jdbc.sql("select * from person where id = ?").param(id).query(People::read).optional();
	}

	/** The person with this address, whatever its case. */
	@Transactional(readOnly = true)
	public Optional<Person> byEmail(String email) {
		return this.jdbc.sql("select * from person where lower(email) = lower(?)")
			.param(email.strip())
			.query(People::read)
			.optional();
	}

	/** What everybody is called, by id. */
	@Transactional(readOnly = true)
	public Map<String, String> names() {
		return all().stream().collect(Collectors.toMap(Person::id, Person::name));
	}

	/** Everybody, active or not, by name. */
	@Transactional(readOnly = true)
	public List<Person> all() {
		return this.jdbc.sql("select * from person order by name, id").query(People::read).list();
	}

	/** Everybody active with a role, by name. */
	@Transactional(readOnly = true)
	public List<Person> withRole(Role role) {
		return all().stream().filter((person) -> person.active() && person.is(role)).toList();
	}

	/**
	 * Everything that is wrong with a person's fields, each named; empty when they can be
	 * saved.
	 */
	@Transactional(readOnly = true)
	public List<Refusal> problems(Person person) {
		List<Refusal> problems = new ArrayList<>(PersonRules.problems(person));
		if (problems.stream().noneMatch((problem) -> problem.field().equals("email"))) {
			byEmail(person.email()).filter((other) -> !other.id().equals(person.id()))
				.ifPresent((other) -> problems
					.add(new Refusal("email", "%s is the email address of %s".formatted(other.email(), other.name()))));
		}
		return problems;
	}

	/**
	 * Adds a person.
	 * @throws Refusal as {@link #save}, and when somebody has that id already
	 */
	public void add(Person person) {
		find(person.id()).ifPresent((other) -> {
			throw new Refusal("id",
					"%s has the sign-in name \"%s\" already: choose another".formatted(other.name(), other.id()));
		});
		save(person);
	}

	/**
	 * Adds a person or changes one. Does not deactivate: see {@link #deactivate}.
	 * @throws Refusal naming the field that is wrong, or when nobody would be left to
	 * administer or to run cycles
	 */
	public void save(Person person) {
		PersonRules.check(person);
		find(person.id()).ifPresent((before) -> requireAnother(before, person.roles()));
		try {
			this.jdbc.sql("""
					insert into person (id, name, job_title, email, phone, roles, active)
					values (?, ?, ?, ?, ?, ?, true)
					on conflict (id) do update set name = excluded.name, job_title = excluded.job_title,
						email = excluded.email, phone = excluded.phone, roles = excluded.roles""")
				.params(person.id(), person.name().strip(), person.jobTitle().strip(), person.email().strip(),
						person.phone().strip(), person.roles().stream().map(Enum::name).sorted().toArray(String[]::new))
				.update();
		}
		catch (DuplicateKeyException ex) {
			throw new Refusal("email", "%s is somebody else's email address".formatted(person.email().strip()));
		}
	}

	/**
	 * Ends a person's part: they cannot sign in, their sessions and links end.
	 * @throws Refusal when nobody would be left to administer or to run cycles
	 */
	public void deactivate(String id) {
		Person person = person(id);
		requireAnother(person, Set.of());
		this.jdbc.sql("update person set active = false where id = ?").param(id).update();
		this.jdbc.sql("delete from password_reset where person_id = ?").param(id).update();
		this.events.publishEvent(new PersonDeactivated(id));
	}

	/** Lets a person take part again. */
	public void reactivate(String id) {
		person(id);
		this.jdbc.sql("update person set active = true where id = ?").param(id).update();
	}

	/**
	 * The encoded password of an active person; empty when there is none to sign in with.
	 */
	@Transactional(readOnly = true)
	public Optional<String> passwordHash(String id) {
		return this.jdbc.sql("select password_hash from person where id = ? and active and password_hash is not null")
			.param(id)
			.query(String.class)
			.optional();
	}

	/**
	 * Sets a password; {@link PasswordChanged} goes out.
	 * @param hash as the password encoder made it; never a password
	 */
	public void setPasswordHash(String id, String hash) {
		if (this.jdbc.sql("update person set password_hash = ? where id = ?").params(hash, id).update() == 0) {
			throw new Refusal("There is no person \"%s\"".formatted(id));
		}
		this.events.publishEvent(new PasswordChanged(id));
	}

	/** Somebody must be left to administer and to run cycles. */
	private void requireAnother(Person person, Set<Role> kept) {
		for (Role role : List.of(Role.ADMIN, Role.OFFICER)) {
			if (person.active() && person.is(role) && !kept.contains(role) && holders(role) == 1) {
				throw new Refusal("roles", "%s is the only %s: give somebody else that role first"
					.formatted(person.name(), role.label().toLowerCase(Locale.UK)));
			}
		}
	}

	private int holders(Role role) {
		return this.jdbc.sql("select id from person where active and ? = any(roles) order by id for no key update")
			.param(role.name())
			.query(String.class)
			.list()
			.size();
	}

	private static Person read(ResultSet row, int number) throws SQLException {
		Set<Role> roles = Stream.of((String[]) row.getArray("roles").getArray())
			.map(Role::valueOf)
			.collect(Collectors.toSet());
		return new Person(row.getString("id"), row.getString("name"), row.getString("job_title"),
				row.getString("email"), row.getString("phone"), roles, row.getBoolean("active"));
	}

}
