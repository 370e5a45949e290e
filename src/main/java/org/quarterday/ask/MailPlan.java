package org.quarterday.ask;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

import org.quarterday.cycle.Calendars;
import org.quarterday.cycle.Time;
import org.quarterday.cycle.Timetable;
import org.quarterday.cycle.WorkingCalendar;
import org.quarterday.mail.MailEvent;
import org.quarterday.people.Committee;
import org.quarterday.people.Service;

import org.springframework.stereotype.Component;

/**
 * Who will get which mail on which day, once a cycle is open (TT5, TT6): what is certain,
 * and what goes only if somebody has not acted by then. Days that have passed are left
 * out.
 */
@Component
public class MailPlan {

	private static final String NOT_SENT = "the section has not been sent";

	private static final String NOT_DECIDED = "the section was sent and is not decided";

	private final Calendars calendars;

	private final Clock clock;

	MailPlan(Calendars calendars, Clock clock) {
		this.calendars = calendars;
		this.clock = clock;
	}

	/** The mails in the order of their days. */
	public List<Planned> of(Committee committee, Timetable timetable, List<Service> services) {
		LocalDate today = Time.today(this.clock);
		WorkingCalendar calendar = this.calendars.current();
		List<String> leads = people(services, Service::leadId);
		List<String> reviewers = people(services, Service::reviewerId);
		List<String> officer = List.of(committee.officerId());
		LocalDate asked = timetable.ask().isBefore(today) ? today : timetable.ask();
		LocalDate due = timetable.draftsDue();
		LocalDate decided = timetable.reviewDecided();
		List<Planned> plan = new ArrayList<>();
		plan.add(new Planned(MailEvent.CYCLE_OPENED, today, "The cycle is open, with its timetable", "", officer));
		plan.add(new Planned(MailEvent.SECTION_DUE, asked, "Please write your section, with a personal link", "",
				leads));
		for (int before : new int[] { 5, 2, 0 }) {
			plan.add(new Planned(MailEvent.SECTION_REMINDER, calendar.minusWorkingDays(due, before),
					"Reminder: the section is due", NOT_SENT, leads));
			plan.add(new Planned(MailEvent.REVIEW_REMINDER, calendar.minusWorkingDays(decided, before),
					"Reminder: sections wait for your review", NOT_DECIDED, reviewers));
		}
		plan.add(late(MailEvent.SECTION_OVERDUE, calendar, due, 1, NOT_SENT, "The section is late",
				people(services, Service::deputyId)));
		plan.add(late(MailEvent.SECTION_OVERDUE, calendar, due, 2, NOT_SENT, "The section is late", reviewers));
		plan.add(late(MailEvent.SECTION_OVERDUE, calendar, due, 3, NOT_SENT, "The section is late", officer));
		plan.add(late(MailEvent.SECTION_REMINDER, calendar, due, 1, NOT_SENT,
				"The section is late: each working day from now on", leads));
		plan.add(late(MailEvent.REVIEW_OVERDUE, calendar, decided, 1, NOT_DECIDED, "The review is late",
				people(services, Service::reviewerDeputyId)));
		plan.add(late(MailEvent.REVIEW_OVERDUE, calendar, decided, 2, NOT_DECIDED, "The review is late", officer));
		plan.add(new Planned(MailEvent.PAPER_GAPS, timetable.compile(),
				"The paper is compiled: please check it, gaps are named", "the paper was not compiled before",
				officer));
		return plan.stream()
			.filter((mail) -> !mail.day().isBefore(today) && !mail.people().isEmpty())
			.sorted(Comparator.comparing(Planned::day))
			.toList();
	}

	private static Planned late(MailEvent event, WorkingCalendar calendar, LocalDate due, int days, String onlyIf,
			String mail, List<String> people) {
		return new Planned(event, calendar.plusWorkingDays(due, days), mail, onlyIf, people);
	}

	private static List<String> people(List<Service> services, Function<Service, String> part) {
		return services.stream().map(part).filter(Objects::nonNull).distinct().toList();
	}

	/**
	 * One mail to several people, each of whom gets one of their own.
	 *
	 * @param event what its words are
	 * @param onlyIf what must still be so on that day, or empty: it goes in any case
	 * @param people ids
	 */
	public record Planned(MailEvent event, LocalDate day, String mail, String onlyIf, List<String> people) {
	}

}
