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
		if (!section.state().withAuthor()) {
			return Optional.empty();
		}
		return live(section)
			.flatMap((cycle) -> days(cycle, section.draftDue(), cycle.timetable().ask(), null).next(now));
	}

	/**
	 * The reviewer's next reminder after now, one for what nobody opened included; empty
	 * when no reviewer holds it.
	 */
	public Optional<Instant> nextReview(Section section, Instant now) {
		if (!section.state().withReviewer()) {
			return Optional.empty();
		}
		LocalDate unopened = (section.state() == SectionState.SENT) ? unopened(section) : null;
		return live(section)
			.flatMap((cycle) -> days(cycle, section.reviewDue(), Time.date(section.sentAt()), unopened).next(now));
	}

	/**
	 * Whether a day is one for reviewers of what nobody opened, and no other: opened
	 * meanwhile, the section needs no reminder on it.
	 */
	public boolean onlyForUnopened(Section section, LocalDate day) {
		return day.equals(unopened(section)) && live(section)
			.filter((cycle) -> !days(cycle, section.reviewDue(), Time.date(section.sentAt()), null).isReminderDay(day))
			.isPresent();
	}

	private LocalDate unopened(Section section) {
		int after = this.rules.of(this.cycles.get(section.cycleId()).committeeId()).ladder().unopenedAfter();
		return (after > 0) ? this.calendars.current().plusWorkingDays(Time.date(section.sentAt()), after) : null;
	}

	private Optional<ReportingCycle> live(Section section) {
		return Optional.of(this.cycles.get(section.cycleId())).filter((cycle) -> cycle.state().live());
	}

	private ReminderDays days(ReportingCycle cycle, Instant due, LocalDate begin, LocalDate unopened) {
		return new ReminderDays(this.calendars.current(), this.rules.of(cycle.committeeId()).ladder(), Time.date(due),
				begin, cycle.meeting(), unopened);
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
