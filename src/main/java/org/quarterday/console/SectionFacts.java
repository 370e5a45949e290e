package org.quarterday.console;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import org.quarterday.cycle.Calendars;
import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.Section;
import org.quarterday.cycle.Time;
import org.quarterday.people.People;
import org.quarterday.people.Person;

import org.springframework.stereotype.Component;

/** Small questions about one section that the officer's actions ask. */
@Component
class SectionFacts {

	private final Cycles cycles;

	private final People people;

	private final Calendars calendars;

	private final Clock clock;

	SectionFacts(Cycles cycles, People people, Calendars calendars, Clock clock) {
		this.cycles = cycles;
		this.people = people;
		this.calendars = calendars;
		this.clock = clock;
	}

	Section section(UUID id) {
		return this.cycles.section(id);
	}

	String name(String person) {
		return this.people.find(person).map(Person::name).orElse(person);
	}

	LocalDate due(UUID sectionId) {
		return Time.date(section(sectionId).draftDue());
	}

	/** The n-th working day after a day, or after today when that has passed. */
	LocalDate workingDaysOn(LocalDate day, int n) {
		LocalDate today = Time.today(this.clock);
		return this.calendars.current().plusWorkingDays(day.isBefore(today) ? today : day, n);
	}

	/** Whether 17:00 of a day is still to come. */
	boolean ahead(LocalDate day) {
		return Time.at(day, Time.DUE).isAfter(this.clock.instant());
	}

}
