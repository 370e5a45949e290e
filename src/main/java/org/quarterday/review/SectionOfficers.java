package org.quarterday.review;

import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.Section;
import org.quarterday.people.Committees;

import org.springframework.stereotype.Component;

/** Sections, and the officers of their committees. */
@Component
class SectionOfficers {

	private final Cycles cycles;

	private final Committees committees;

	SectionOfficers(Cycles cycles, Committees committees) {
		this.cycles = cycles;
		this.committees = committees;
	}

	Section section(java.util.UUID id) {
		return this.cycles.section(id);
	}

	String officer(Section section) {
		return this.committees.committee(this.cycles.get(section.cycleId()).committeeId()).officerId();
	}

}
