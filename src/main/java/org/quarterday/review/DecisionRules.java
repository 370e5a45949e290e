package org.quarterday.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import org.quarterday.content.Saves;
import org.quarterday.cycle.Refusal;
import org.quarterday.cycle.Section;
import org.quarterday.cycle.Words;
import org.quarterday.people.Holders;
import org.quarterday.people.People;
import org.quarterday.people.Person;
import org.quarterday.people.Role;

import org.springframework.stereotype.Component;

/** Who may decide on a section, and when (TT3, TT7). */
@Component
class DecisionRules {

	private final SectionOfficers council;

	private final People people;

	private final DecisionStore store;

	private final Saves saves;

	private final Holders holders;

	DecisionRules(SectionOfficers council, People people, DecisionStore store, Saves saves, Holders holders) {
		this.holders = holders;
		this.council = council;
		this.people = people;
		this.store = store;
		this.saves = saves;
	}

	/**
	 * Who may review, first choice first: reviewer and deputy, and who covers them,
	 * without those who wrote it, else other directors, else the committee's officer.
	 */
	List<String> reviewers(UUID sectionId) {
		Section section = this.council.section(sectionId);
		Set<String> authors = authors(section);
		ReviewRecord.Level level = this.store.level(sectionId);
		if (!level.ofDirectors()) {
			return List.of(authors.contains(level.chosen()) ? officer(section) : level.chosen());
		}
		List<String> own = this.holders.reviewers(section)
			.stream()
			.filter((id) -> this.people.find(id).filter(Person::active).isPresent() && !authors.contains(id))
			.toList();
		if (!own.isEmpty()) {
			return own;
		}
		List<String> others = this.people.withRole(Role.REVIEWER)
			.stream()
			.map(Person::id)
			.filter((id) -> !authors.contains(id))
			.toList();
		return others.isEmpty() ? List.of(officer(section)) : others;
	}

	String officer(Section section) {
		return this.council.officer(section);
	}

	/** At which level it is reviewed now. */
	ReviewRecord.Level level(UUID sectionId) {
		return this.store.level(sectionId);
	}

	/** Everybody who wrote in it or sent it. */
	Set<String> authors(Section section) {
		Set<String> authors = this.saves.authors(section.id());
		if (section.sentBy() != null) {
			authors.add(section.sentBy());
		}
		return authors;
	}

	/**
	 * @throws Refusal in plain words when this person may not decide on the section now
	 */
	void require(Section section, String actor) {
		if (!section.state().withReviewer()) {
			throw new Refusal(settled(section));
		}
		Person person = this.people.person(actor);
		if (authors(section).contains(actor) && !reviewers(section.id()).contains(actor)) {
			throw new Refusal("You wrote in this section, so somebody else must review it");
		}
		boolean reviewer = person.is(Role.REVIEWER) || person.is(Role.OFFICER)
				|| reviewers(section.id()).contains(actor);
		if (!person.active() || !reviewer) {
			throw new Refusal("This section is not yours to review");
		}
	}

	/** Whether this person may read a section before it is published. */
	boolean mayRead(Section section, String viewer) {
		List<String> named = new ArrayList<>(reviewers(section.id()));
		named.addAll(this.holders.reviewers(section));
		return named.contains(viewer)
				|| this.people.find(viewer).filter(Person::active).filter((each) -> each.is(Role.OFFICER)).isPresent();
	}

	/** Other reviewers, who did not write in the section (TT7). */
	List<Person> colleagues(Section section, String actor) {
		Set<String> authors = authors(section);
		return this.people.withRole(Role.REVIEWER)
			.stream()
			.filter((person) -> !person.id().equals(actor) && !authors.contains(person.id()))
			.toList();
	}

	/** Why nothing is left to decide. */
	String settled(Section section) {
		if (section.decidedBy() != null && !section.state().withReviewer()) {
			String decided = switch (section.state()) {
				case APPROVED, PUBLISHED, REOPENED -> "approved";
				default -> "returned";
			};
			return "%s was already %s by %s at %s".formatted(section.serviceName(), decided,
					this.people.find(section.decidedBy()).map(Person::name).orElse(section.decidedBy()),
					Words.moment(section.decidedAt()));
		}
		return "%s is %s: there is nothing to decide now".formatted(section.serviceName(),
				section.state().label().toLowerCase(Locale.UK));
	}

}
