package org.quarterday.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quarterday.TestCouncil;
import org.quarterday.cycle.Body;
import org.quarterday.cycle.Outline;
import org.quarterday.cycle.Refusal;
import org.quarterday.cycle.Stage;
import org.quarterday.cycle.Stages;

import org.springframework.context.event.EventListener;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PeopleTest {

	private final TestCouncil council = new TestCouncil(Heard.class);

	private final People people = this.council.get(People.class);

	private final Committees committees = this.council.get(Committees.class);

	@AfterEach
	void close() {
		this.council.close();
	}

	@Test
	void aPersonIsKeptAsSaved() {
		Person person = new Person("siân", "", "", "", "", Set.of(), true);
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> this.people.save(person))
			.satisfies((refusal) -> assertThat(refusal.field()).isEqualTo("id"));
		Person good = new Person("sian", "Siân Ŵyn", "Head of Ŷ", "Sian.Wyn@council.example", "01632 960000",
				Set.of(Role.LEAD, Role.REVIEWER), true);
		this.people.save(good);

		assertThat(this.people.person("sian")).isEqualTo(good);
		assertThat(this.people.byEmail(" SIAN.wyn@COUNCIL.example ")).contains(good);
		assertThat(this.people.withRole(Role.REVIEWER)).extracting(Person::id)
			.containsExactlyInAnyOrder("director-1", "director-2", "sian");
	}

	@Test
	void anEmailAddressBelongsToOnePersonWhateverItsCase() {
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> this.people.save(person("other", "LEAD-1@council.example")))
			.withMessage("LEAD-1@council.example is somebody else's email address")
			.satisfies((refusal) -> assertThat(refusal.field()).isEqualTo("email"));
	}

	@Test
	void aNameIsOneLine() {
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> this.people
				.save(new Person("x", "Two\nlines", "", "x@council.example", "", Set.of(Role.LEAD), true)))
			.withMessage("Enter a name on one line");
	}

	@Test
	void deactivatingEndsSignInAndSaysSoToOthers() {
		this.people.setPasswordHash("lead-1", "{noop}x");
		this.people.deactivate("lead-1");

		assertThat(this.people.person("lead-1").active()).isFalse();
		assertThat(this.people.passwordHash("lead-1")).isEmpty();
		assertThat(this.council.get(Heard.class).events).containsExactly(new PasswordChanged("lead-1"),
				new PersonDeactivated("lead-1"));
		assertThat(this.committees.servicesOf("lead-1")).extracting(Service::id).containsExactly("service-1");
		this.people.reactivate("lead-1");
		assertThat(this.people.passwordHash("lead-1")).contains("{noop}x");
	}

	@Test
	void savingDoesNotBringADeactivatedPersonBack() {
		this.people.deactivate("lead-1");
		this.people.save(this.people.person("lead-1"));
		assertThat(this.people.person("lead-1").active()).isFalse();
	}

	@Test
	void somebodyAlwaysRemainsToAdministerAndToRunCycles() {
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> this.people.deactivate("officer"))
			.withMessage("The officer is the only administrator: give somebody else that role first");
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> this.people.save(
					new Person("officer", "The officer", "", "officer@council.example", "", Set.of(Role.ADMIN), true)))
			.withMessageContaining("is the only democratic services officer");
		this.people.save(new Person("second", "Second", "", "second@council.example", "",
				Set.of(Role.ADMIN, Role.OFFICER), true));
		this.people.deactivate("officer");
		assertThat(this.people.withRole(Role.ADMIN)).extracting(Person::id).containsExactly("second");
	}

	@DisplayName("DL7, TT2: a committee keeps its body, outline and timetable")
	@Test
	void committees() {
		Committee before = this.committees.committee("housing-and-community");
		Committee changed = new Committee(before.id(), "Housing Committee", Body.EXECUTIVE, Outline.FLAT, "officer",
				"{\"purpose\": \"£ – ŵ\"}", "[]", new Stages(Map.of(Stage.ASK, 35)));
		this.committees.save(changed);

		assertThat(this.committees.all()).containsExactly(changed);
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> this.committees.committee("none"))
			.withMessage("There is no committee \"none\"");
	}

	@ParameterizedTest
	@CsvSource({ "'', , director-1, , lead, Choose somebody",
			"lead-1, lead-1, director-1, , deputy, The deputy must be somebody else than the lead",
			"lead-1, , director-1, director-1, reviewer deputy, The reviewer's deputy must be somebody else than the reviewer",
			"lead-1, , nobody, , reviewer, \"nobody\" does not take part: choose somebody else" })
	void aServiceNeedsPeopleWhoTakePart(String lead, String deputy, String reviewer, String reviewerDeputy,
			String field, String message) {
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> this.committees.save(new Service("new", "housing-and-community", "New", 6, lead, deputy,
					reviewer, reviewerDeputy, true)))
			.withMessage(message)
			.satisfies((refusal) -> assertThat(refusal.field()).isEqualTo(field));
	}

	@DisplayName("TT9: a former service is not asked, but not forgotten")
	@Test
	void formerServices() {
		Service service = this.committees.service("service-2");
		this.committees.save(new Service(service.id(), service.committeeId(), service.name(), service.position(),
				service.leadId(), null, service.reviewerId(), null, false));

		assertThat(this.committees.services("housing-and-community")).hasSize(4);
		assertThat(this.committees.allServices("housing-and-community")).hasSize(5);
	}

	private static Person person(String id, String email) {
		return new Person(id, "Somebody", "", email, "", Set.of(Role.LEAD), true);
	}

	static class Heard {

		private final List<Object> events = new ArrayList<>();

		@EventListener
		void hear(PersonDeactivated event) {
			this.events.add(event);
		}

		@EventListener
		void hear(PasswordChanged event) {
			this.events.add(event);
		}

	}

}
