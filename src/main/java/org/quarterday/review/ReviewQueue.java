package org.quarterday.review;

import java.util.Comparator;
import java.util.List;

import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.Refusal;
import org.quarterday.cycle.ReportingCycle;
import org.quarterday.cycle.Section;
import org.quarterday.people.Person;

import org.springframework.stereotype.Component;

/** What waits for whom, and who may read and decide what. */
@Component
class ReviewQueue {

	private final DecisionRules rules;

	private final Cycles cycles;

	private final Readers readers;

	ReviewQueue(DecisionRules rules, Cycles cycles, Readers readers) {
		this.readers = readers;
		this.rules = rules;
		this.cycles = cycles;
	}

	/** Sections that wait for this person's decision, the first due first. */
	List<Section> of(String viewer) {
		return this.cycles.openCycles()
			.stream()
			.map(ReportingCycle::id)
			.flatMap((cycle) -> this.cycles.sections(cycle).stream())
			.filter((section) -> section.state().withReviewer() && this.rules.reviewers(section.id()).contains(viewer))
			.sorted(Comparator.comparing(Section::reviewDue))
			.toList();
	}

	/** Why this person may not decide now; empty when they may. */
	String whyNot(Section section, String viewer) {
		if (section.state().withReviewer() && !this.rules.reviewers(section.id()).contains(viewer)) {
			String done = this.rules.signedOff(section, viewer);
			if (!done.isEmpty()) {
				return done;
			}
			return this.rules.authors(section).contains(viewer)
					? "You wrote in this section, so somebody else must review it"
					: "This section is for somebody else to review";
		}
		return section.state().withReviewer() ? "" : this.rules.settled(section);
	}

	/** Reviewers to whom this person may pass it. */
	List<Person> colleagues(Section section, String viewer) {
		return this.rules.colleagues(section, viewer);
	}

	/** Who signs off now, side by side, and after whom. */
	SignOff signOff(Section section, String viewer) {
		return SignOff.of(section, viewer, this.rules);
	}

	boolean isOfficer(Section section, String viewer) {
		return viewer.equals(this.rules.officer(section));
	}

	void requireReader(Section section, String viewer) {
		if (!this.rules.mayRead(section, viewer) && !this.readers.contains(section.id(), viewer)) {
			throw new NotYours();
		}
	}

	/** The viewer has no part in this section. */
	static class NotYours extends Refusal {

		NotYours() {
			super("This section is not yours to review");
		}

	}

}
