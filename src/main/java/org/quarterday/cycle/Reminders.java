package org.quarterday.cycle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import org.springframework.stereotype.Service;

/**
 * When whoever holds a section is reminded next (TT5). The answer follows an extension,
 * because it depends only on where the section stands now, and ends with sending,
 * excusing, cancelling, and on the day of the meeting.
 */
@Service
public class Reminders {

	private final Calendars calendars;

	private final Cycles cycles;

	private final RuleBook rules;

	public Reminders(Calendars calendars, Cycles cycles, RuleBook rules) {
		this.calendars = calendars;
		this.cycles = cycles;
		this.rules = rules;
	}

	/** The author's next reminder after now; empty when the author does not hold it. */
	public Optional<Instant> next(Section section, Instant now) {
		return section.state().withAuthor() ? next(section, section.draftDue(), now) : Optional.empty();
	}

	/** The reviewer's next reminder after now; empty when no reviewer holds it. */
	public Optional<Instant> nextReview(Section section, Instant now) {
		return section.state().withReviewer() ? next(section, section.reviewDue(), now) : Optional.empty();
	}

	private Optional<Instant> next(Section section, Instant due, Instant now) {
		ReportingCycle cycle = this.cycles.get(section.cycleId());
		if (!cycle.state().live()) {
			return Optional.empty();
		}
		return new ReminderDays(this.calendars.current(), this.rules.of(cycle.committeeId()).ladder(), Time.date(due),
				cycle.meeting())
			.next(now);
	}

	/** What a reminder sent now says: due later, due today, or late. */
	public static Kind kind(Instant due, Instant now) {
		LocalDate today = Time.date(now);
		LocalDate dueDay = Time.date(due);
		if (today.equals(dueDay) && !now.isAfter(due)) {
			return Kind.TODAY;
		}
		return now.isAfter(due) ? Kind.LATE : Kind.BEFORE;
	}

	/** What a reminder says; due today goes singly, the others into the day's digest. */
	public enum Kind {

		BEFORE, TODAY, LATE

	}

}
