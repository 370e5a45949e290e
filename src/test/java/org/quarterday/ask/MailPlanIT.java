package org.quarterday.ask;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.quarterday.cycle.Calendars;
import org.quarterday.cycle.CommitteeRules;
import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.Ladder;
import org.quarterday.cycle.LatePolicy;
import org.quarterday.cycle.Reminders;
import org.quarterday.cycle.RuleBook;
import org.quarterday.cycle.Section;
import org.quarterday.cycle.Sections;
import org.quarterday.cycle.Time;
import org.quarterday.mail.MailTown;
import org.quarterday.mail.Notices;
import org.quarterday.mail.PaperNotices;
import org.quarterday.people.Committees;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * B1, TT5, TT6: the mails that an officer reads before opening a cycle are those that
 * leave afterwards, person by person and day by day, with a ladder of the committee's
 * own.
 */
class MailPlanIT {

	private static final Ladder OWN = new Ladder(List.of(20, 7, 3), 2, 2, 3, 5, 0);

	private static final List<String> REVIEWERS = List.of("director-1", "director-2");

	private MailTown town;

	private List<MailPlan.Planned> plan;

	@BeforeEach
	void preview() {
		this.town = new MailTown(Map.of());
		this.town.bean(RuleBook.class).save("housing", new CommitteeRules(OWN, LatePolicy.ALLOW, null));
		Committees committees = this.town.bean(Committees.class);
		this.plan = this.town.bean(MailPlan.class)
			.of(committees.committee("housing"), this.town.cycle.timetable(), committees.services("housing"));
	}

	@AfterEach
	void close() {
		this.town.close();
	}

	@DisplayName("When nobody acts, exactly the planned mails leave: 20 days before the due day is before the asking")
	@Test
	void nobodyActs() {
		live(null);
		Set<String> expected = expanded((mail) -> !mail.onlyIf().contains("decided"));
		assertThat(sent()).containsExactlyElementsOf(expected);
		assertThat(expected).hasSizeGreaterThan(30)
			.contains("ask-section-reminder to lead-1 on 2026-10-12", "ask-section-reminder to lead-1 on 2026-10-23",
					"ask-section-overdue to deputy-1 on 2026-10-23", "ask-section-reminder to deputy-1 on 2026-10-27",
					"ask-section-overdue to director-1 on 2026-10-26", "ask-section-overdue to officer on 2026-10-28");
	}

	@DisplayName("When all is sent on the due day and nobody reviews, exactly the planned mails leave")
	@Test
	void nobodyReviews() {
		LocalDate due = this.town.cycle.timetable().draftsDue();
		live(due);
		assertThat(sent()).containsExactlyElementsOf(expanded((mail) -> mail.onlyIf().contains("decided")
				? mail.day().isAfter(due) : !mail.onlyIf().contains("not been sent") || !mail.day().isAfter(due)));
	}

	/**
	 * Whatever the timers of the process begin, in its order, until the meeting.
	 * @param sending the day on which every author sends at ten, or null for never
	 */
	private void live(LocalDate sending) {
		this.town.bean(PaperNotices.class).opened(this.town.cycle.id());
		sections().forEach((section) -> this.town.bean(Asking.class).ask(section.id()));
		this.town.send();
		for (Optional<Instant> next = next(sending); next.isPresent(); next = next(sending)) {
			Instant before = this.town.clock().instant();
			List<Section> due = due(before, next.get());
			this.town.clock().moveTo(next.get());
			due.forEach(this::remind);
			if (sending != null && next.get().equals(Time.at(sending, LocalTime.of(10, 0)))) {
				sections().forEach((section) -> this.town.bean(Sections.class)
					.sent(section.id(), section.leadId(), "sign-in", null));
			}
			if (next.get().equals(this.town.cycle.timetable().compileAt())) {
				this.town.bean(PaperNotices.class).compiled(this.town.cycle.id(), List.of("all"), "first");
			}
			this.town.send();
		}
	}

	private Optional<Instant> next(LocalDate sending) {
		Instant now = this.town.clock().instant();
		Stream<Instant> others = Stream.of(this.town.cycle.timetable().compileAt(),
				(sending != null) ? Time.at(sending, LocalTime.of(10, 0)) : now);
		return Stream.concat(sections().stream().flatMap((section) -> reminder(section, now).stream()), others)
			.filter((at) -> at.isAfter(now))
			.min(Instant::compareTo);
	}

	private List<Section> due(Instant before, Instant now) {
		return sections().stream()
			.filter((section) -> reminder(section, before).filter((at) -> at.equals(now)).isPresent())
			.toList();
	}

	private Optional<Instant> reminder(Section section, Instant now) {
		Reminders reminders = this.town.bean(Reminders.class);
		return reminders.next(section, now).or(() -> reminders.nextReview(section, now));
	}

	private void remind(Section section) {
		if (section.state().withAuthor()) {
			this.town.bean(Notices.class).remindAuthor(section.id());
		}
		else {
			this.town.bean(Notices.class).remindReviewer(section.id(), REVIEWERS);
		}
	}

	private List<Section> sections() {
		return this.town.bean(Cycles.class).sections(this.town.cycle.id());
	}

	private Set<String> sent() {
		return new TreeSet<>(this.town.jdbc().sql("""
				select template || ' to ' || person_id || ' on ' || (sent_at at time zone 'Europe/London')::date
				from outbox where state = 'SENT'""").query(String.class).list());
	}

	private Set<String> expanded(Predicate<MailPlan.Planned> those) {
		Set<String> mails = new TreeSet<>();
		for (MailPlan.Planned mail : this.plan) {
			LocalDate day = mail.day();
			do {
				MailPlan.Planned that = new MailPlan.Planned(mail.event(), day, "", mail.onlyIf(), mail.people(), 0);
				if (those.test(that)) {
					that.people()
						.forEach((person) -> mails
							.add("%s to %s on %s".formatted(mail.event().template(), person, that.day())));
				}
				day = this.town.bean(Calendars.class).current().plusWorkingDays(day, Math.max(1, mail.every()));
			}
			while (mail.every() > 0 && day.isBefore(MailTown.MEETING));
		}
		return mails;
	}

}
