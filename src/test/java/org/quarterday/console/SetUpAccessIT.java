package org.quarterday.console;

import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quarterday.TestDatabase;
import org.quarterday.Visitor;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/** Who may open the set-up and the officer's pages, and who may not. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class SetUpAccessIT {

	@LocalServerPort
	int port;

	@Autowired
	JdbcClient jdbc;

	@DynamicPropertySource
	static void settings(DynamicPropertyRegistry registry) {
		registry.add("spring.datasource.url", TestDatabase::freshUrl);
		registry.add("quarterday.sample", () -> "false");
	}

	@BeforeEach
	void people() {
		Map.of("an-officer", "OFFICER", "an-admin", "ADMIN", "a-reviewer", "REVIEWER", "a-lead", "LEAD")
			.forEach((id, role) -> this.jdbc.sql("""
					insert into person (id, name, email, roles, password_hash)
					values (?, ?, ?, array[?], '{noop}correct horse') on conflict do nothing""")
				.params(id, id, id + "@council.example", role)
				.update());
	}

	@ParameterizedTest
	@CsvSource({ "an-officer, 200, 200", "an-admin, 200, 403", "a-reviewer, 403, 403", "a-lead, 403, 403" })
	void officersRunCyclesAndAdministratorsKeepTheLists(String who, int setUp, int board) {
		Visitor visitor = new Visitor(this.port).signedIn(who, "correct horse");
		for (String page : new String[] { "/set-up", "/set-up/people", "/set-up/add-person", "/set-up/import/people",
				"/set-up/committees", "/set-up/services", "/set-up/measures" }) {
			assertThat(visitor.get(page).statusCode()).as(page).isEqualTo(setUp);
		}
		assertThat(visitor.get("/board").statusCode()).isEqualTo(board);
	}

}
