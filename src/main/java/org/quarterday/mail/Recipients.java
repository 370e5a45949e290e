package org.quarterday.mail;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.Section;
import org.quarterday.people.Committees;
import org.quarterday.people.People;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Who hears of what, beyond those whom a caller names. */
@Component
class Recipients {

	private final Cycles cycles;

	private final Committees committees;

	private final People people;

	private final ObjectProvider<ReturnComments> comments;

	Recipients(Cycles cycles, Committees committees, People people, ObjectProvider<ReturnComments> comments) {
		this.cycles = cycles;
		this.committees = committees;
		this.people = people;
		this.comments = comments;
	}

	/** Who sent a section back last, by name, and why. */
	Map<String, String> returned(Section section) {
		return this.comments.stream()
			.flatMap((source) -> source.newest(section.id()).stream())
			.findFirst()
			.map((newest) -> Map.of("by", newest.by(), "comment", newest.comment()))
			.orElseGet(() -> Map.of("by", this.people.person(officer(section.cycleId())).name(), "comment", ""));
	}

	String officerOf(String committeeId) {
		return this.committees.committee(committeeId).officerId();
	}

	String officer(UUID cycleId) {
		return this.committees.committee(this.cycles.get(cycleId).committeeId()).officerId();
	}

	/** Everybody with a part in a cycle, each once. */
	Set<String> concerned(UUID cycleId) {
		Set<String> people = new LinkedHashSet<>();
		for (Section section : this.cycles.sections(cycleId)) {
			people.add(section.leadId());
			people.add(section.reviewerId());
		}
		people.add(officer(cycleId));
		return people;
	}

	/** Whoever wrote what was sent, and its lead. */
	static Set<String> writers(Section section) {
		Set<String> people = new LinkedHashSet<>();
		people.add(section.leadId());
		if (section.sentBy() != null) {
			people.add(section.sentBy());
		}
		return people;
	}

}
