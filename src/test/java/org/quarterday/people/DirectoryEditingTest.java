package org.quarterday.people;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.quarterday.TestCouncil;
import org.quarterday.cycle.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What the officer's set-up pages ask of the directory. */
class DirectoryEditingTest {

	private static final String COMMITTEE = "housing-and-community";

	private final TestCouncil council = new TestCouncil();

	private final People people = this.council.get(People.class);

	private final Committees committees = this.council.get(Committees.class);

	@AfterEach
	void close() {
		this.council.close();
	}

	@Test
	void everyProblemOfAPersonIsNamedAtOnce() {
		Person wrong = new Person("No Id", " ", "", "nowhere", "", Set.of(), true);
		assertThat(this.people.problems(wrong)).extracting(Refusal::field)
			.containsExactly("id", "name", "email", "roles");
		Person taken = new Person("new", "New", "", "LEAD-1@council.example", "", Set.of(Role.LEAD), true);
		assertThat(this.people.problems(taken)).extracting(Refusal::getMessage)
			.containsExactly("lead-1@council.example is the email address of The lead-1");
	}

	@Test
	void addingNeverChangesWhoIsThere() {
		Person other = new Person("lead-1", "Other", "", "other@council.example", "", Set.of(Role.LEAD), true);
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> this.people.add(other))
			.withMessage("The lead-1 has the sign-in name \"lead-1\" already: choose another");
		assertThat(this.people.person("lead-1").name()).isEqualTo("The lead-1");
	}

	@Test
	void everyProblemOfAServiceIsNamedAtOnce() {
		Service wrong = new Service("x", COMMITTEE, "", 1, null, null, "director-1", "director-1", true);
		assertThat(this.committees.problems(wrong)).extracting(Refusal::field)
			.containsExactly("name", "lead", "reviewer deputy");
	}

	@Test
	void aServiceChangesPlacesWithItsNeighbour() {
		this.committees.move("service-3", true);
		assertThat(order()).containsExactly("service-1", "service-3", "service-2", "service-4", "service-5");
		this.committees.move("service-1", true);
		this.committees.move("service-5", false);
		assertThat(order()).containsExactly("service-1", "service-3", "service-2", "service-4", "service-5");
	}

	@Test
	void aRetiredServiceIsNotAskedUntilItIsBroughtBack() {
		this.committees.retire("service-2");
		assertThat(order()).doesNotContain("service-2");
		this.people.deactivate("lead-2");
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> this.committees.bringBack("service-2"))
			.withMessage("\"lead-2\" does not take part: choose somebody else");
		this.people.reactivate("lead-2");
		this.committees.bringBack("service-2");
		assertThat(order()).contains("service-2");
	}

	private List<String> order() {
		return this.committees.services(COMMITTEE).stream().map(Service::id).toList();
	}

}
