package org.quarterday.review;

import java.time.LocalDate;
import java.util.UUID;

import org.quarterday.cycle.Refusal;
import org.quarterday.cycle.Section;
import org.quarterday.cycle.SectionFlow;
import org.quarterday.cycle.Sections;
import org.quarterday.cycle.Time;
import org.quarterday.cycle.Words;
import org.quarterday.mail.Telling;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The officer gives the reviewers more time; tasks and reminders follow. */
@Service
@Transactional
class ReviewTime {

	private final DecisionRules rules;

	private final Sections sections;

	private final SectionFlow flow;

	private final Telling telling;

	private final Trail trail;

	ReviewTime(DecisionRules rules, Sections sections, SectionFlow flow, Telling telling, Trail trail) {
		this.rules = rules;
		this.sections = sections;
		this.flow = flow;
		this.telling = telling;
		this.trail = trail;
	}

	/**
	 * @throws Refusal when this is not the committee's officer, or the day does not do
	 */
	void give(Section section, String officer, LocalDate day) {
		if (!officer.equals(this.rules.officer(section))) {
			throw new Refusal("Only the committee's officer gives more time");
		}
		UUID id = section.id();
		Section later = this.sections.reviewExtended(id, Time.at(day, Time.DUE));
		this.trail.record(section, officer, "review.time-given", day.toString());
		this.telling.reviewers(later, this.rules.reviewers(id), "until " + day, new Telling.Word(
				"You have until %s to review %s".formatted(Words.moment(later.reviewDue()), section.serviceName()), "",
				"please decide by the new day"));
		this.flow.rescheduled(id);
	}

}
