package org.quarterday.mail;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.quarterday.cycle.Calendars;
import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.Ladder;
import org.quarterday.cycle.RuleBook;
import org.quarterday.cycle.Section;
import org.quarterday.cycle.Time;

import org.springframework.stereotype.Component;

/**
 * Whom lateness reaches, and when (TT6): from the lead to the deputy, the assistant
 * director and the officer, from the reviewer to their deputy and the officer, as the
 * committee's ladder says.
 */
@Component
class Escalation {

	private final Cycles cycles;

	private final RuleBook rules;

	private final Recipients recipients;

	private final Calendars calendars;

	private final LateDays lateDays;

	Escalation(Cycles cycles, RuleBook rules, Recipients recipients, Calendars calendars, LateDays lateDays) {
		this.cycles = cycles;
		this.rules = rules;
		this.recipients = recipients;
		this.calendars = calendars;
		this.lateDays = lateDays;
	}

	/** Whether whoever holds the section is reminded today, not only others told. */
	boolean reminds(Section section, Instant due) {
		int late = late(due);
		int every = ladder(section).everyDaysLate();
		return late == 0 || (every > 0 && late % every == 0);
	}

	/** Whether the deputy acts beside whoever holds the section, since yesterday. */
	boolean delegated(Section section, Instant due) {
		return late(due) > ladder(section).deputyAfter();
	}

	/** Everybody who is told by now that an author is late. */
	List<String> authorLate(Section section) {
		return told(authorSteps(section, committee(section)), section.draftDue());
	}

	/** Everybody who is told by now that a reviewer is late. */
	List<String> reviewerLate(Section section) {
		return told(reviewSteps(section, committee(section)), section.reviewDue());
	}

	/**
	 * The next step that lateness brings after this moment.
	 * @param committeeId the section's, whose cycle need not be open yet
	 */
	Optional<Next> next(Section section, String committeeId, boolean review) {
		Instant due = review ? section.reviewDue() : section.draftDue();
		int late = late(due);
		LocalDate day = Time.date(due);
		return (review ? reviewSteps(section, committeeId) : authorSteps(section, committeeId)).stream()
			.filter((step) -> step.after() > late)
			.findFirst()
			.map((step) -> new Next(step.person(), this.calendars.current().plusWorkingDays(day, step.after())));
	}

	private List<String> told(List<Step> steps, Instant due) {
		int late = late(due);
		return steps.stream().filter((step) -> step.after() <= late).map(Step::person).distinct().toList();
	}

	private List<Step> authorSteps(Section section, String committeeId) {
		Ladder ladder = this.rules.of(committeeId).ladder();
		return steps(section.leadId(), new Step(ladder.deputyAfter(), section.deputyId()),
				new Step(ladder.directorAfter(), section.reviewerId()),
				new Step(ladder.officerAfter(), this.recipients.officerOf(committeeId)));
	}

	private List<Step> reviewSteps(Section section, String committeeId) {
		Ladder ladder = this.rules.of(committeeId).ladder();
		return steps(section.reviewerId(), new Step(ladder.deputyAfter(), section.reviewerDeputyId()),
				new Step(ladder.directorAfter(), this.recipients.officerOf(committeeId)));
	}

	private static List<Step> steps(String holder, Step... steps) {
		return Stream.of(steps).filter((step) -> step.person() != null && !step.person().equals(holder)).toList();
	}

	private Ladder ladder(Section section) {
		return this.rules.of(committee(section)).ladder();
	}

	private String committee(Section section) {
		return this.cycles.get(section.cycleId()).committeeId();
	}

	private int late(Instant due) {
		return this.lateDays.since(due);
	}

	private record Step(int after, String person) {
	}

	/** Who is told next, and on which day. */
	record Next(String person, LocalDate day) {
	}

}
