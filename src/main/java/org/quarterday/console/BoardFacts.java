package org.quarterday.console;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
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
import org.quarterday.mail.DeliveryFacts;
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

	private final DeliveryFacts deliveries;

	BoardFacts(People people, Outbox outbox, Calendars calendars, SectionTasks tasks, Records records,
			DeliveryFacts deliveries) {
		this.deliveries = deliveries;
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
			.collect(Collectors.toCollection(HashSet::new));
		List<DeliveryFacts.Fact> came = this.deliveries.ofCycles(cycles, Time.date(now));
		came.stream()
			.filter((fact) -> fact.kind() == DeliveryFacts.Kind.BOUNCED && fact.sectionId() != null)
			.forEach((fact) -> failed.add(fact.sectionId()));
		return new Facts(away(came),
				this.people.all().stream().collect(Collectors.toMap(Person::id, Function.identity())), mails, newest,
				failed, this.calendars.current(), this.tasks.running(), this.records.all(), now);
	}

	/** Who is away, whatever the mail was about that said so: by person, the newest. */
	private static Map<String, DeliveryFacts.Fact> away(List<DeliveryFacts.Fact> facts) {
		return facts.stream()
			.filter((fact) -> fact.kind() == DeliveryFacts.Kind.AWAY)
			.collect(Collectors.toMap(DeliveryFacts.Fact::personId, Function.identity(), (newer, older) -> newer));
	}

	/**
	 * What is known at one instant.
	 *
	 * @param away automatic replies, by person
	 */
	record Facts(Map<String, DeliveryFacts.Fact> away, Map<String, Person> people, List<MailRecord> mails,
			Map<String, MailRecord> newest, Set<UUID> failed, WorkingCalendar calendar,
			Map<UUID, SectionTasks.Standing> running, Records.People records, Instant now) {

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
					this.failed.contains(section.id()), away(holder),
					Forecast.of(section, cycle.timetable(), this.records.author(section.leadId()),
							this.records.reviewer(section.reviewerId()), today, this.calendar));
		}

		private String away(String holder) {
			DeliveryFacts.Fact fact = (holder != null) ? this.away.get(holder) : null;
			return (fact == null) ? "" : (fact.until() == null) ? "Away" : "Away until " + Standing.day(fact.until());
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
