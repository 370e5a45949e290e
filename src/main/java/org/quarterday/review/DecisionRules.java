package org.quarterday.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.quarterday.cycle.Refusal;
import org.quarterday.cycle.Section;
import org.quarterday.cycle.SectionState;
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

	private final Seats seats;

	private final Deciders deciders;

	private final Holders holders;

	DecisionRules(SectionOfficers council, People people, DecisionStore store, Seats seats, Deciders deciders,
			Holders holders) {
		this.seats = seats;
		this.holders = holders;
		this.council = council;
		this.people = people;
		this.store = store;
		this.deciders = deciders;
	}

	/** Who may review now, first choice first, at each seat that is to be signed off. */
	List<String> reviewers(UUID sectionId) {
		Section section = this.council.section(sectionId);
		return open(section).stream().flatMap((seat) -> reviewers(section, seat).stream()).distinct().toList();
	}

	/** The same at one seat. */
	List<String> reviewers(Section section, Seats.Taken seat) {
		return this.deciders.at(section, seat);
	}

	/** What is still to be signed off at this level. */
	private List<Seats.Taken> open(Section section) {
		return this.seats.of(section.id()).stream().filter(Seats.Taken::open).toList();
	}

	/** Everything that is signed off at this level, or to be. */
	List<Seats.Taken> seats(Section section) {
		return this.seats.of(section.id());
	}

	/** Where this person signs off next; empty when nowhere. */
	Optional<Seats.Taken> seat(Section section, String person) {
		return open(section).stream().filter((seat) -> reviewers(section, seat).contains(person)).findFirst();
	}

	String officer(Section section) {
		return this.council.officer(section);
	}

	/** Everybody who wrote in it or sent it. */
	Set<String> authors(Section section) {
		return this.deciders.authors(section);
	}

	/** Other reviewers, who did not write in the section (TT7). */
	List<Person> colleagues(Section section, String actor) {
		return this.deciders.colleagues(section, actor);
	}

	/**
	 * @throws Refusal in plain words when this person may not decide on the section now
	 */
	void require(Section section, String actor) {
		if (!section.state().withReviewer()) {
			throw new Refusal(settled(section));
		}
		String done = signedOff(section, actor);
		if (!done.isEmpty()) {
			throw new Refusal(done);
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

	/**
	 * Why nothing is left to decide for whoever signed off while others have not; empty
	 * for everybody else.
	 */
	String signedOff(Section section, String person) {
		if (seat(section, person).isPresent()) {
			return "";
		}
		return seats(section).stream()
			.filter((seat) -> seat.passedBy(person))
			.findFirst()
			.map((seat) -> "You approved it at %s. It waits for %s".formatted(Words.moment(seat.passedAt()),
					others(section)))
			.orElse("");
	}

	/** The first choice of each who is still to sign off, by name. */
	String others(Section section) {
		return open(section).stream()
			.map((seat) -> name(reviewers(section, seat).get(0)))
			.distinct()
			.collect(Collectors.joining(" and "));
	}

	String name(String person) {
		return this.people.find(person).map(Person::name).orElse(person);
	}

	/** Whether this person may read a section before it is published. */
	boolean mayRead(Section section, String viewer) {
		List<String> named = new ArrayList<>(reviewers(section.id()));
		named.addAll(this.holders.reviewers(section));
		return named.contains(viewer) || this.store.decided(section.id(), viewer)
				|| this.people.find(viewer).filter(Person::active).filter((each) -> each.is(Role.OFFICER)).isPresent();
	}

	/** Why nothing is left to decide. */
	String settled(Section section) {
		if (section.decidedBy() != null && !section.state().withReviewer()
				&& section.state() != SectionState.REOPENED) {
			String decided = switch (section.state()) {
				case APPROVED, PUBLISHED -> "approved";
				default -> "returned";
			};
			return "%s was already %s by %s at %s".formatted(section.serviceName(), decided, name(section.decidedBy()),
					Words.moment(section.decidedAt()));
		}
		return "%s is %s: there is nothing to decide now".formatted(section.serviceName(),
				section.state().label().toLowerCase(Locale.UK));
	}

}
