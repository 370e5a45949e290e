package org.quarterday.sample;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import org.quarterday.ask.Opening;
import org.quarterday.cycle.Calendars;
import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.Quarter;
import org.quarterday.cycle.Section;
import org.quarterday.cycle.SectionFlow.Decision;
import org.quarterday.cycle.Stage;
import org.quarterday.cycle.Time;
import org.quarterday.draft.Author;
import org.quarterday.draft.Drafts;
import org.quarterday.draft.Sending;
import org.quarterday.draft.Typed;
import org.quarterday.people.People;
import org.quarterday.review.Reviews;

import org.springframework.stereotype.Component;

/**
 * This quarter's cycle of the fictional borough, on the day after drafts were due: one
 * section approved, one in review, one returned, one being drafted and late, and one
 * whose lead never got the mail.
 */
@Component
class SampleCycle {

	private final Opening opening;

	private final Cycles cycles;

	private final Calendars calendars;

	private final SampleFigures figures;

	private final Drafts drafts;

	private final Sending sending;

	private final Reviews reviews;

	private final People people;

	private final Clock clock;

	SampleCycle(Opening opening, Cycles cycles, Calendars calendars, SampleFigures figures, Drafts drafts,
			Sending sending, Reviews reviews, People people, Clock clock) {
		this.opening = opening;
		this.cycles = cycles;
		this.calendars = calendars;
		this.figures = figures;
		this.drafts = drafts;
		this.sending = sending;
		this.reviews = reviews;
		this.people = people;
		this.clock = clock;
	}

	void create(Quarter quarter) {
		LocalDate meeting = this.calendars.current()
			.plusWorkingDays(Time.today(this.clock), Stage.DRAFTS_DUE.defaultDays() - 1);
		UUID cycle = this.opening.open(SampleCouncil.COMMITTEE, quarter, meeting, SampleCouncil.OFFICER).id();
		for (Section section : this.cycles.sections(cycle)) {
			switch (section.serviceId()) {
				case "libraries" -> decide(section, Decision.APPROVE, "");
				case "leisure" -> this.reviews.opened(send(section), section.reviewerId());
				case "contact-centre" -> decide(section, Decision.RETURN,
						"Please say how many callers waited longer than five minutes: members asked last time.");
				case "housing-repairs" -> save(section);
				default -> {
					// parks: its lead never got the mail
				}
			}
		}
	}

	private void decide(Section section, Decision decision, String comment) {
		send(section);
		this.reviews.opened(section.id(), section.reviewerId());
		this.reviews.decide(section.id(), section.reviewerId(), decision, comment);
	}

	private UUID send(Section section) {
		this.sending.send(section.id(), save(section), author(section));
		return section.id();
	}

	private int save(Section section) {
		this.drafts.save(section.id(), 0,
				new Typed(SampleWords.read("this", section.serviceId()), this.figures.typed(section.serviceId()), ""),
				author(section));
		return this.drafts.load(section.id()).revision();
	}

	private Author author(Section section) {
		return Author.byLink(section.leadId(), this.people.person(section.leadId()).email());
	}

}
