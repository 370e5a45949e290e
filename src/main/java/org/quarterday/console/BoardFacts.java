package org.quarterday.console;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.quarterday.cycle.Calendars;
import org.quarterday.cycle.ReportingCycle;
import org.quarterday.cycle.Section;
import org.quarterday.cycle.Time;
import org.quarterday.cycle.WorkingCalendar;
import org.quarterday.mail.MailRecord;
import org.quarterday.mail.MailState;
import org.quarterday.mail.Outbox;
import org.quarterday.people.People;
import org.quarterday.people.Person;
import org.quarterday.report.Forecast;
import org.quarterday.report.Records;

import org.springframework.stereotype.Component;

/** Gathers once, for all sections together, what a row of the board says. */
@Component
class BoardFacts {

	private final People people;

	private final Outbox outbox;

	private final Calendars calendars;

	private final SectionTasks tasks;

	private final Records records;

	BoardFacts(People people, Outbox outbox, Calendars calendars, SectionTasks tasks, Records records) {
		this.people = people;
		this.outbox = outbox;
		this.calendars = calendars;
		this.tasks = tasks;
		this.records = records;
	}

	Facts of(Collection<UUID> cycles, Instant now) {
		List<MailRecord> mails = this.outbox.newest(cycles);
		Map<String, MailRecord> newest = mails.stream()
			.filter((mail) -> mail.sectionId() != null)
			.collect(Collectors.toMap((mail) -> mail.sectionId() + mail.personId(), Function.identity(),
					(newer, older) -> newer));
		Set<UUID> failed = mails.stream()
			.filter((mail) -> mail.state() == MailState.FAILED && mail.sectionId() != null)
			.map(MailRecord::sectionId)
			.collect(Collectors.toSet());
		return new Facts(this.people.all().stream().collect(Collectors.toMap(Person::id, Function.identity())), mails,
				newest, failed, this.calendars.current(), this.tasks.running(), this.records.all(), now);
	}

	/** What is known at one instant. */
	record Facts(Map<String, Person> people, List<MailRecord> mails, Map<String, MailRecord> newest, Set<UUID> failed,
			WorkingCalendar calendar, Map<UUID, SectionTasks.Standing> running, Records.People records, Instant now) {

		private static final SectionTasks.Standing NOWHERE = new SectionTasks.Standing(null, "");

		BoardRow row(ReportingCycle cycle, Section section) {
			LocalDate today = Time.date(this.now);
			String holder = section.state().withAuthor() ? section.leadId()
					: section.state().withReviewer() ? section.reviewerId() : null;
			Instant due = section.state().withAuthor() ? section.draftDue()
					: section.state().withReviewer() ? section.reviewDue() : null;
			SectionTasks.Standing standing = this.running.getOrDefault(section.id(), NOWHERE);
			boolean late = section.overdue(this.now) || section.reviewOverdue(this.now);
			return new BoardRow(cycle, section, Optional.ofNullable(holder).map(this.people::get).orElse(null), due,
					late ? Math.max(this.calendar.workingDays(Time.date(due), today), 1) : 0, late, daysLeft(cycle),
					Standing.line(section, standing.since(), cycle.timetable().ask(), today), standing.trouble(),
					(holder != null) ? this.newest.get(section.id() + holder) : null,
					this.failed.contains(section.id()),
					Forecast.of(section, cycle.timetable(), this.records.author(section.leadId()),
							this.records.reviewer(section.reviewerId()), today, this.calendar));
		}

		/**
		 * Working days from today to the last publication day, today not counted; 0 when
		 * it is today or past.
		 */
		int daysLeft(ReportingCycle cycle) {
			return Math.max(0, this.calendar.workingDays(Time.date(this.now), cycle.timetable().lastPublicationDay()));
		}

	}

}
