package org.quarterday.rehearsal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.quarterday.cycle.Body;
import org.quarterday.cycle.Outline;
import org.quarterday.cycle.Stages;
import org.quarterday.paper.PastPaper;
import org.quarterday.paper.PastPaper.PastService;
import org.quarterday.people.Committee;
import org.quarterday.people.Committees;
import org.quarterday.people.People;
import org.quarterday.people.Person;
import org.quarterday.people.Role;
import org.quarterday.people.Service;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The throw-away council of a rehearsal: a past paper's services, and people named by
 * their role.
 */
@Component
@Profile("rehearsal")
class RehearsedCouncil {

	static final String COMMITTEE = "committee";

	static final String OFFICER = "officer";

	private static final String DIRECTOR = "director-1";

	private static final String OTHER_DIRECTOR = "director-2";

	private final People people;

	private final Committees committees;

	RehearsedCouncil(People people, Committees committees) {
		this.people = people;
		this.committees = committees;
	}

	@Transactional
	List<Cast> create(PastPaper past, Outline outline) {
		person(OFFICER, "Democratic Services Officer", Role.OFFICER);
		person("admin", "System Administrator", Role.ADMIN);
		person(DIRECTOR, "Assistant Director", Role.REVIEWER);
		person(OTHER_DIRECTOR, "Assistant Director (deputy)", Role.REVIEWER);
		this.committees.save(new Committee(COMMITTEE, "Committee", Body.COMMITTEE, outline, OFFICER,
				past.standing().toJson(), "[]", Stages.DEFAULT));
		List<Cast> cast = new ArrayList<>();
		for (PastService service : past.services()) {
			cast.add(service(cast.size() + 1, service));
		}
		return cast;
	}

	private Cast service(int number, PastService service) {
		String lead = "lead-" + number;
		Person person = person(lead, "Service Lead, " + service.name(), Role.LEAD);
		String id = "service-" + number;
		this.committees
			.save(new Service(id, COMMITTEE, service.name(), number, lead, null, DIRECTOR, OTHER_DIRECTOR, true));
		return new Cast(id, lead, person.email(), service);
	}

	private Person person(String id, String name, Role role) {
		Person person = new Person(id, name, "", id + "@council.example", "01632 960000", Set.of(role), true);
		this.people.save(person);
		return person;
	}

}
