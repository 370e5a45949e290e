package org.quarterday;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The whole program as a council without the sample starts it, once for all tests that
 * extend this: nothing is there but the people that they add.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
public abstract class EmptyProgram {

	/** Of everyone who was added by {@link #person}. */
	protected static final String PASSWORD = "correct horse battery";

	@LocalServerPort
	protected int port;

	@Autowired
	protected JdbcClient jdbc;

	@DynamicPropertySource
	static void settings(DynamicPropertyRegistry registry) {
		TestDatabase.fresh(registry);
		registry.add("quarterday.sample", () -> "false");
		registry.add("quarterday.mailbox", () -> "true");
		registry.add("quarterday.council.name", () -> "Northmere Borough Council");
		registry.add("quarterday.logo", () -> "src/test/resources/page/logo.svg");
		registry.add("quarterday.link-key", () -> "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef");
	}

	/** Somebody who can sign in. */
	protected void person(String id, String name, String role) {
		this.jdbc.sql("""
				insert into person (id, name, email, roles, password_hash)
				values (?, ?, ?, array[?], ?) on conflict do nothing""")
			.params(id, name, id + "@council.example", role, "{noop}" + PASSWORD)
			.update();
	}

}
