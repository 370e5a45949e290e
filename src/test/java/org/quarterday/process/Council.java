package org.quarterday.process;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.quarterday.cycle.Body;
import org.quarterday.cycle.Calendars;
import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.NewCycle;
import org.quarterday.cycle.NewCycle.NewSection;
import org.quarterday.cycle.Outline;
import org.quarterday.cycle.Quarter;
import org.quarterday.cycle.ReportingCycle;
import org.quarterday.cycle.Stages;
import org.quarterday.people.Committee;
import org.quarterday.people.Committees;
import org.quarterday.people.People;
import org.quarterday.people.Person;
import org.quarterday.people.Role;

/** A small council for process stories: each cycle has a committee of its own. */
class Council {

	static final String OFFICER = "officer";

	static final String DIRECTOR = "director-1";

	static final String DEPUTY_DIRECTOR = "director-2";

	static final String LEAD = "lead-1";

	static final String DEPUTY_LEAD = "lead-2";

	/** 30 working days after the stories' first day, Monday 5 October 2026. */
	static final LocalDate MEETING = LocalDate.of(2026, 11, 16);

	private static final AtomicInteger COUNT = new AtomicInteger();

	private final Committees committees;

	private final Cycles cycles;

	private final Calendars calendars;

	Council(People people, Committees committees, Cycles cycles, Calendars calendars) {
		this.committees = committees;
		this.cycles = cycles;
		this.calendars = calendars;
		person(people, OFFICER, Role.OFFICER);
		person(people, DIRECTOR, Role.REVIEWER);
		person(people, DEPUTY_DIRECTOR, Role.REVIEWER);
		person(people, LEAD, Role.LEAD);
		person(people, DEPUTY_LEAD, Role.LEAD);
	}

	private static void person(People people, String id, Role role) {
		people.save(new Person(id, id, "", id + "@council.example", "", Set.of(role), true));
	}

	/** A cycle in the domain, its process not yet started. */
	ReportingCycle cycle(int services) {
		String committee = "committee-" + COUNT.incrementAndGet();
		this.committees.save(new Committee(committee, committee, Body.COMMITTEE, Outline.NESTED, OFFICER, "{}", "[]",
				Stages.DEFAULT));
		List<NewSection> sections = IntStream.rangeClosed(1, services)
			.mapToObj((number) -> service(committee, number))
			.toList();
		return this.cycles.create(new NewCycle(committee, committee, new Quarter(2026, 2),
				this.calendars.planner().plan(MEETING, Stages.DEFAULT, 5), Outline.NESTED, "{}", "[]", OFFICER,
				sections));
	}

	/** A section of a cycle of its own. */
	UUID section() {
		return this.cycles.sections(cycle(1).id()).get(0).id();
	}

	/** One more service of a committee, ready to be asked. */
	NewSection service(String committee, int number) {
		String id = committee + "-service-" + number;
		this.committees.save(new org.quarterday.people.Service(id, committee, "Service " + number, number, LEAD,
				DEPUTY_LEAD, DIRECTOR, DEPUTY_DIRECTOR, true));
		return new NewSection(id, "Service " + number, LEAD, DEPUTY_LEAD, DIRECTOR, DEPUTY_DIRECTOR);
	}

}
