package org.quarterday.console;

import java.util.List;

import org.quarterday.paper.StandingText;
import org.quarterday.people.Committee;
import org.quarterday.people.Committees;
import org.quarterday.people.People;
import org.quarterday.people.Person;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** What the pages of a committee's set-up show. */
@Component
class CommitteePage {

	private final Committees committees;

	private final People people;

	private final CoverFields cover;

	CommitteePage(Committees committees, People people, CoverFields cover) {
		this.committees = committees;
		this.people = people;
		this.cover = cover;
	}

	/** The committee; an unknown one is a page that is not there. */
	Committee committee(String id) {
		return this.committees.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	View view(Committee committee) {
		return new View(committee, this.people.person(committee.officerId()),
				this.committees.services(committee.id()).size(),
				this.cover.read(committee.cover()).stream().map(CoverFields.Field::name).toList(),
				StandingText.fromJson(committee.standingText())
					.slots()
					.stream()
					.filter(StandingText.OwnSection.class::isInstance)
					.map((slot) -> ((StandingText.OwnSection) slot).heading().plain())
					.toList());
	}

	/** A committee with what is said about it. */
	record View(Committee committee, Person officer, int services, List<String> cover, List<String> standing) {
	}

}
