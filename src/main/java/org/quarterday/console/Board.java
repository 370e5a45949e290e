package org.quarterday.console;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.quarterday.cycle.Calendars;
import org.quarterday.cycle.CycleState;
import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.ReportingCycle;
import org.quarterday.cycle.Section;
import org.quarterday.cycle.Time;
import org.quarterday.cycle.WorkingCalendar;
import org.quarterday.mail.MailRecord;
import org.quarterday.mail.MailState;
import org.quarterday.mail.Outbox;
import org.quarterday.people.People;
import org.quarterday.people.Person;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is where: every live cycle with its sections, holders, due days and failed mails.
 */
@Service
@Transactional(readOnly = true)
class Board {

	private final Cycles cycles;

	private final People people;

	private final Outbox outbox;

	private final Calendars calendars;

	private final Clock clock;

	Board(Cycles cycles, People people, Outbox outbox, Calendars calendars, Clock clock) {
		this.cycles = cycles;
		this.people = people;
		this.outbox = outbox;
		this.calendars = calendars;
		this.clock = clock;
	}

	/** Cycles that are open or being checked, the next meeting first. */
	List<View> live() {
		return this.cycles.openCycles().stream().map(this::view).toList();
	}

	/** Cycles that are over, the latest meeting first. */
	List<ReportingCycle> past() {
		return this.cycles.all()
			.stream()
			.filter((cycle) -> cycle.state() != CycleState.OPEN && cycle.state() != CycleState.CHECKING)
			.toList();
	}

	View of(UUID cycleId) {
		return view(this.cycles.get(cycleId));
	}

	private View view(ReportingCycle cycle) {
		Map<String, Person> names = this.people.all()
			.stream()
			.collect(Collectors.toMap(Person::id, Function.identity()));
		List<MailRecord> failed = this.outbox.ofCycle(cycle.id())
			.stream()
			.filter((mail) -> mail.state() == MailState.FAILED)
			.toList();
		Instant now = this.clock.instant();
		List<Row> rows = this.cycles.sections(cycle.id())
			.stream()
			.map((section) -> row(section, names, failed, now))
			.toList();
		return new View(cycle, rows, failed, workingDaysLeft(cycle.timetable().lastPublicationDay()));
	}

	private Row row(Section section, Map<String, Person> names, List<MailRecord> failed, Instant now) {
		boolean late = section.overdue(now) || section.reviewOverdue(now);
		return new Row(section, holder(section, names), due(section), late,
				failed.stream().anyMatch((mail) -> section.id().equals(mail.sectionId())));
	}

	private static Person holder(Section section, Map<String, Person> names) {
		if (section.state().withAuthor()) {
			return names.get(section.leadId());
		}
		return section.state().withReviewer() ? names.get(section.reviewerId()) : null;
	}

	private static Instant due(Section section) {
		if (section.state().withAuthor()) {
			return section.draftDue();
		}
		return section.state().withReviewer() ? section.reviewDue() : null;
	}

	/**
	 * Working days from today to a day, today not counted; 0 when it is today or past.
	 */
	private int workingDaysLeft(LocalDate day) {
		WorkingCalendar calendar = this.calendars.current();
		return (int) Time.today(this.clock)
			.plusDays(1)
			.datesUntil(day.isAfter(Time.today(this.clock)) ? day.plusDays(1) : Time.today(this.clock).plusDays(1))
			.filter(calendar::isWorkingDay)
			.count();
	}

	/**
	 * One cycle on the board.
	 *
	 * @param failed mails that could not be delivered
	 * @param daysLeft working days to the last publication day, 0 on it and after it
	 */
	record View(ReportingCycle cycle, List<Row> rows, List<MailRecord> failed, int daysLeft) {

		public String name() {
			return this.cycle.committeeName() + ", " + this.cycle.quarter();
		}

		public long settled() {
			return this.rows.stream().filter((row) -> row.section().state().settled()).count();
		}

		public long late() {
			return this.rows.stream().filter(Row::late).count();
		}

	}

	/**
	 * One section on the board.
	 *
	 * @param holder who must act, or null when nobody must
	 * @param due by when, or null
	 * @param mailFailed whether a mail about it could not be delivered
	 */
	record Row(Section section, Person holder, Instant due, boolean late, boolean mailFailed) {

		public LocalDate dueDay() {
			return (this.due != null) ? Time.date(this.due) : null;
		}

	}

}
