package org.quarterday.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

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
import org.quarterday.people.Service;

import org.springframework.beans.factory.BeanFactory;

/** Fills an empty council with the people, services and cycle of {@link MailTown}. */
record TownPeople(BeanFactory beans) {

	ReportingCycle found() {
		person("officer", "Sam Officer", "Democratic services officer", "01632 960001", Role.OFFICER);
		person("director-1", "Dana Director", "Assistant director", "", Role.REVIEWER);
		person("director-2", "Dev Director", "Assistant director", "", Role.REVIEWER);
		person("lead-1", "Lee Lead", "Allocations manager", "", Role.LEAD);
		person("lead-2", "Lou Lead", "Repairs manager", "", Role.LEAD);
		person("deputy-1", "Dee Deputy", "", "", Role.LEAD);
		bean(Committees.class).save(new Committee("housing", "Housing and Community", Body.COMMITTEE, Outline.NESTED,
				"officer", "{}", "[]", Stages.DEFAULT));
		List<NewSection> sections = new ArrayList<>();
		sections.add(service(1, "Allocations", "lead-1"));
		sections.add(service(2, "Homelessness & advice", "lead-1"));
		sections.add(service(3, "Repairs", "lead-2"));
		return bean(Cycles.class).create(new NewCycle("housing", "Housing and Community", new Quarter(2026, 2),
				bean(Calendars.class).planner().plan(MailTown.MEETING, Stages.DEFAULT, 5), Outline.NESTED, "{}", "[]",
				"officer", sections));
	}

	private void person(String id, String name, String job, String phone, Role role) {
		bean(People.class).save(new Person(id, name, job, id + "@council.example", phone, Set.of(role), true));
	}

	private NewSection service(int position, String name, String lead) {
		String id = "service-" + position;
		bean(Committees.class)
			.save(new Service(id, "housing", name, position, lead, "deputy-1", "director-1", "director-2", true));
		return new NewSection(id, name, lead, "deputy-1", "director-1", "director-2");
	}

	private <T> T bean(Class<T> type) {
		return this.beans.getBean(type);
	}

}
