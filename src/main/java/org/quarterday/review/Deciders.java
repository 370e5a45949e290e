package org.quarterday.review;

import java.util.List;
import java.util.Set;

import org.quarterday.content.Saves;
import org.quarterday.cycle.Section;
import org.quarterday.people.Holders;
import org.quarterday.people.People;
import org.quarterday.people.Person;
import org.quarterday.people.Role;

import org.springframework.stereotype.Component;

/** Whose turn it is to review, so that nobody approves their own words (TT7). */
@Component
class Deciders {

	private final SectionOfficers council;

	private final People people;

	private final Saves saves;

	private final Holders holders;

	Deciders(SectionOfficers council, People people, Saves saves, Holders holders) {
		this.council = council;
		this.people = people;
		this.saves = saves;
		this.holders = holders;
	}

	/**
	 * At one seat, first choice first: reviewer and deputy, and who covers them, without
	 * those who wrote it, else other directors, else the committee's officer; or whom the
	 * table names, and who covers them, else the officer.
	 */
	List<String> at(Section section, Seats.Taken seat) {
		Set<String> authors = authors(section);
		if (!seat.seat().ofDirectors()) {
			List<String> named = able(this.holders.withCovers(seat.colleague(), seat.seat().chosen()), authors);
			return named.isEmpty() ? List.of(this.council.officer(section)) : named;
		}
		List<String> own = able(this.holders.reviewers(section), authors);
		if (!own.isEmpty()) {
			return own;
		}
		List<String> others = this.people.withRole(Role.REVIEWER)
			.stream()
			.map(Person::id)
			.filter((id) -> !authors.contains(id))
			.toList();
		return others.isEmpty() ? List.of(this.council.officer(section)) : others;
	}

	private List<String> able(Set<String> named, Set<String> authors) {
		return named.stream()
			.filter((id) -> this.people.find(id).filter(Person::active).isPresent() && !authors.contains(id))
			.toList();
	}

	/** Everybody who wrote in it or sent it. */
	Set<String> authors(Section section) {
		Set<String> authors = this.saves.authors(section.id());
		if (section.sentBy() != null) {
			authors.add(section.sentBy());
		}
		return authors;
	}

	/** Other reviewers, who did not write in the section (TT7). */
	List<Person> colleagues(Section section, String actor) {
		Set<String> authors = authors(section);
		return this.people.withRole(Role.REVIEWER)
			.stream()
			.filter((person) -> !person.id().equals(actor) && !authors.contains(person.id()))
			.toList();
	}

}
