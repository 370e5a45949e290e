package org.quarterday.draft;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.ReportingCycle;
import org.quarterday.cycle.Section;
import org.quarterday.cycle.SectionState;
import org.quarterday.cycle.Time;
import org.quarterday.cycle.Words;
import org.quarterday.people.Committees;
import org.quarterday.people.People;

import org.springframework.stereotype.Component;

/** Gathers what stands at the top of every page of a section's form. */
@Component
class SectionPages {

	private final Cycles cycles;

	private final Committees committees;

	private final People people;

	private final DraftStore store;

	private final Clock clock;

	SectionPages(Cycles cycles, Committees committees, People people, DraftStore store, Clock clock) {
		this.cycles = cycles;
		this.committees = committees;
		this.people = people;
		this.store = store;
		this.clock = clock;
	}

	SectionPage of(Access access) {
		Section section = this.cycles.section(access.sectionId());
		ReportingCycle cycle = this.cycles.get(section.cycleId());
		boolean draft = section.state().withAuthor();
		boolean back = section.state() == SectionState.RETURNED || section.state() == SectionState.REOPENED;
		boolean kept = !draft && section.state() != SectionState.EXCUSED;
		return new SectionPage(access, section, cycle,
				this.people.person(this.committees.committee(cycle.committeeId()).officerId()),
				this.people.person(access.author().personId()), this.people.person(section.leadId()),
				Optional.ofNullable(section.sentBy()).flatMap(this.people::find).orElse(null),
				draft ? "draft" : kept ? "sent" : "excused", draft ? "Draft - not sent" : kept ? "Sent" : "Excused",
				Words.moment(section.draftDue()), dueIn(section), section.overdue(this.clock.instant()),
				back ? this.store.latestComment(section.id()).orElse(null) : null);
	}

	private String dueIn(Section section) {
		long days = ChronoUnit.DAYS.between(Time.today(this.clock), Time.date(section.draftDue()));
		if (days == 0) {
			return section.overdue(this.clock.instant()) ? "since today 17:00" : "today";
		}
		String count = Math.abs(days) + ((Math.abs(days) == 1) ? " day" : " days");
		return (days > 0) ? "in " + count : count + " ago";
	}

}
