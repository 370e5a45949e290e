package org.quarterday.ask;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import org.quarterday.cycle.Calendars;
import org.quarterday.cycle.Ladder;
import org.quarterday.cycle.RuleBook;
import org.quarterday.cycle.Time;
import org.quarterday.cycle.Timetable;
import org.quarterday.cycle.WorkingCalendar;
import org.quarterday.mail.MailEvent;
import org.quarterday.people.Committee;
import org.quarterday.people.Service;

import org.springframework.stereotype.Component;

/**
 * Who will get which mail on which day, once a cycle is open (TT5, TT6), by the
 * committee's own ladder: what is certain, and what goes only if somebody has not acted
 * by then. Moments that have passed are left out.
 */
@Component
public class MailPlan {

	private static final String NOT_SENT = "the section has not been sent";

	private static final String NOT_DECIDED = "the section was sent and is not decided";

	private static final String LATE = "The section is late";

	private static final String REVIEW_LATE = "The review is late";

	private final Calendars calendars;

	private final RuleBook rules;

	private final Clock clock;

	MailPlan(Calendars calendars, RuleBook rules, Clock clock) {
		this.calendars = calendars;
		this.rules = rules;
		this.clock = clock;
	}

	/** The mails in the order of their days. */
	public List<Planned> of(Committee committee, Timetable timetable, List<Service> services) {
		Instant now = this.clock.instant();
		LocalDate today = Time.date(now);
		LocalDate asked = timetable.ask().isBefore(today) ? today : timetable.ask();
		List<String> officer = List.of(committee.officerId());
		List<Planned> plan = new ArrayList<>();
		plan.add(once(MailEvent.CYCLE_OPENED, today, "The cycle is open, with its timetable", "", officer));
		plan.add(once(MailEvent.SECTION_DUE, asked, "Please write your section, with a personal link", "",
				people(services, Service::leadId)));
		Ladder ladder = this.rules.of(committee.id()).ladder();
		Stream
			.of(writing(ladder, timetable, asked, services, committee.officerId()),
					reviewing(ladder, timetable, services, committee.officerId()),
					Stream.of(once(MailEvent.PAPER_GAPS, timetable.compile(),
							"The paper is compiled: please check it, gaps are named",
							"the paper was not compiled before", officer)))
			.flatMap(Function.identity())
			.filter((mail) -> Time.at(mail.day(), Time.MAIL).isAfter(now) && mail.day().isBefore(timetable.meeting()))
			.filter((mail) -> !mail.people().isEmpty())
			.forEach(plan::add);
		return plan.stream().sorted(Comparator.comparing(Planned::day)).toList();
	}

	private Stream<Planned> writing(Ladder ladder, Timetable timetable, LocalDate asked, List<Service> services,
			String officer) {
		WorkingCalendar calendar = this.calendars.current();
		LocalDate due = timetable.draftsDue();
		Stream<Planned> before = ladder.before()
			.stream()
			.map((days) -> once(MailEvent.SECTION_REMINDER, calendar.minusWorkingDays(due, days),
					"Reminder: the section is due", NOT_SENT, people(services, Service::leadId)))
			.filter((mail) -> mail.day().isAfter(asked));
		Stream<Planned> late = Stream.of(
				once(MailEvent.SECTION_OVERDUE, calendar.plusWorkingDays(due, ladder.deputyAfter()), LATE, NOT_SENT,
						others(services, Service::leadId, Service::deputyId)),
				once(MailEvent.SECTION_OVERDUE, calendar.plusWorkingDays(due, ladder.directorAfter()), LATE, NOT_SENT,
						others(services, Service::leadId, Service::reviewerId)),
				once(MailEvent.SECTION_OVERDUE, calendar.plusWorkingDays(due, ladder.officerAfter()), LATE, NOT_SENT,
						others(services, Service::leadId, (service) -> officer)));
		return Stream
			.of(before, late,
					againAndAgain(MailEvent.SECTION_REMINDER, LATE, NOT_SENT, ladder, due,
							people(services, Service::leadId), others(services, Service::leadId, Service::deputyId)))
			.flatMap(Function.identity());
	}

	private Stream<Planned> reviewing(Ladder ladder, Timetable timetable, List<Service> services, String officer) {
		WorkingCalendar calendar = this.calendars.current();
		LocalDate due = timetable.reviewDecided();
		Stream<Planned> before = ladder.before()
			.stream()
			.map((days) -> once(MailEvent.REVIEW_REMINDER, calendar.minusWorkingDays(due, days),
					"Reminder: sections wait for your review", NOT_DECIDED, people(services, Service::reviewerId)));
		Stream<Planned> late = Stream.of(
				once(MailEvent.REVIEW_OVERDUE, calendar.plusWorkingDays(due, ladder.deputyAfter()), REVIEW_LATE,
						NOT_DECIDED, others(services, Service::reviewerId, Service::reviewerDeputyId)),
				once(MailEvent.REVIEW_OVERDUE, calendar.plusWorkingDays(due, ladder.directorAfter()), REVIEW_LATE,
						NOT_DECIDED, others(services, Service::reviewerId, (service) -> officer)));
		return Stream
			.of(before, late,
					againAndAgain(MailEvent.REVIEW_REMINDER, REVIEW_LATE, NOT_DECIDED, ladder, due,
							people(services, Service::reviewerId),
							others(services, Service::reviewerId, Service::reviewerDeputyId)))
			.flatMap(Function.identity());
	}

	/** To whoever holds it and, after their deputy was told, to the deputy as well. */
	private Stream<Planned> againAndAgain(MailEvent event, String mail, String onlyIf, Ladder ladder, LocalDate due,
			List<String> holders, List<String> deputies) {
		int every = ladder.everyDaysLate();
		if (every == 0) {
			return Stream.of();
		}
		int both = (ladder.deputyAfter() / every + 1) * every;
		String often = (every == 1) ? ": each working day from now on"
				: ": every %d working days from now on".formatted(every);
		WorkingCalendar calendar = this.calendars.current();
		return Stream.of(new Planned(event, calendar.plusWorkingDays(due, every), mail + often, onlyIf, holders, every),
				new Planned(event, calendar.plusWorkingDays(due, both), mail + often, onlyIf, deputies, every));
	}

	private static Planned once(MailEvent event, LocalDate day, String mail, String onlyIf, List<String> people) {
		return new Planned(event, day, mail, onlyIf, people, 0);
	}

	private static List<String> people(List<Service> services, Function<Service, String> part) {
		return services.stream().map(part).distinct().toList();
	}

	/** Those of a part, without whoever holds the same service. */
	private static List<String> others(List<Service> services, Function<Service, String> holder,
			Function<Service, String> part) {
		return services.stream()
			.filter((service) -> part.apply(service) != null && !part.apply(service).equals(holder.apply(service)))
			.map(part)
			.distinct()
			.toList();
	}

	/**
	 * One mail to several people, each of whom gets one of their own.
	 *
	 * @param event what its words are
	 * @param onlyIf what must still be so on that day, or empty: it goes in any case
	 * @param people ids
	 * @param every after how many working days it goes again, until the meeting; 0 for
	 * once
	 */
	public record Planned(MailEvent event, LocalDate day, String mail, String onlyIf, List<String> people, int every) {
	}

}
