package org.quarterday.console;

import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quarterday.EmptyProgram;
import org.quarterday.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

/** Who may open the set-up and the officer's pages, and who may not. */
class SetUpAccessIT extends EmptyProgram {

	@BeforeEach
	void people() {
		Map.of("an-officer", "OFFICER", "an-admin", "ADMIN", "a-reviewer", "REVIEWER", "a-lead", "LEAD")
			.forEach((id, role) -> person(id, id, role));
	}

	@ParameterizedTest
	@CsvSource({ "an-officer, 200, 200", "an-admin, 200, 403", "a-reviewer, 403, 403", "a-lead, 403, 403" })
	void officersRunCyclesAndAdministratorsKeepTheLists(String who, int setUp, int board) {
		Visitor visitor = new Visitor(this.port).signedIn(who, PASSWORD);
		for (String page : new String[] { "/set-up", "/set-up/people", "/set-up/add-person", "/set-up/import/people",
				"/set-up/committees", "/set-up/services", "/set-up/measures" }) {
			assertThat(visitor.get(page).statusCode()).as(page).isEqualTo(setUp);
		}
		assertThat(visitor.get("/board").statusCode()).isEqualTo(board);
	}

}
