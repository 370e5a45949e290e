package org.quarterday.cycle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.quarterday.TestCouncil;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RemindersTest {

	private final TestCouncil council = new TestCouncil();

	private final Reminders reminders = this.council.get(Reminders.class);

	private final Sections sections = this.council.get(Sections.class);

	private final Cycles cycles = this.council.get(Cycles.class);

	private final UUID cycle = this.council.open().id();

	private final UUID section = this.cycles.sections(this.cycle).get(0).id();

	@AfterEach
	void close() {
		this.council.close();
	}

	@DisplayName("TT5: 5 and 2 working days before, on the day, then each working day late, never on the meeting day")
	@Test
	void theLadder() {
		assertThat(ladder(this.reminders::next))
			.startsWith("2026-05-07", "2026-05-12", "2026-05-14", "2026-05-15", "2026-05-18", "2026-05-19",
					"2026-05-20", "2026-05-21", "2026-05-22", "2026-05-26")
			.endsWith("2026-06-08", "2026-06-09")
			.doesNotContain("2026-05-25", "2026-05-16");
	}

	@DisplayName("TT5: a committee's own ladder counts at once, and its steps stand between its reminders")
	@Test
	void aLadderOfItsOwn() {
		this.council.get(RuleBook.class)
			.save("housing-and-community",
					new CommitteeRules(new Ladder(List.of(0, 3, 10), 5, 1, 2, 7, 0), LatePolicy.ALLOW, null));
		assertThat(ladder(this.reminders::next)).startsWith("2026-04-29", "2026-05-11", "2026-05-14", "2026-05-15",
				"2026-05-18", "2026-05-21", "2026-05-26", "2026-05-29");
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> new Ladder(List.of(-1), 1, 1, 2, 3, 0));
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> new Ladder(List.of(5), 1, 2, 1, 3, 0))
			.withMessage("The assistant director cannot be told before the deputy");
	}

	@DisplayName("TT5: reminders go at 08:00 in London, and the next is strictly later")
	@Test
	void atEight() {
		Section asked = this.cycles.section(this.section);

		assertThat(this.reminders.next(asked, london(2026, 5, 7, "07:59"))).contains(london(2026, 5, 7, "08:00"));
		assertThat(this.reminders.next(asked, london(2026, 5, 7, "08:00"))).contains(london(2026, 5, 12, "08:00"));
	}

	@DisplayName("TT5: reminders follow an extension")
	@Test
	void extension() {
		this.sections.extended(this.section, london(2026, 5, 20, "17:00"));

		assertThat(ladder(this.reminders::next)).startsWith("2026-05-13", "2026-05-18", "2026-05-20", "2026-05-21");
	}

	@DisplayName("TT4, TT5: on sending, the author's reminders stop and the reviewer's begin")
	@Test
	void sending() {
		this.sections.sent(this.section, "lead-1", "sign-in", null);

		assertThat(ladder(this.reminders::next)).isEmpty();
		assertThat(ladder(this.reminders::nextReview)).startsWith("2026-04-30", "2026-05-12", "2026-05-15",
				"2026-05-19", "2026-05-20");
	}

	@DisplayName("E3: a section sent early that nobody opens is chased on the third working day, unless it is opened")
	@Test
	void unopened() {
		this.sections.sent(this.section, "lead-1", "sign-in", null);
		assertThat(ladder(this.reminders::nextReview)).startsWith("2026-04-30", "2026-05-12");
		Section sent = this.cycles.section(this.section);
		assertThat(this.reminders.onlyForUnopened(sent, LocalDate.of(2026, 4, 30))).isTrue();
		assertThat(this.reminders.onlyForUnopened(sent, LocalDate.of(2026, 5, 12))).isFalse();
		this.sections.opened(this.section, "director-1");
		assertThat(ladder(this.reminders::nextReview)).startsWith("2026-05-12");
	}

	@DisplayName("TT5: nobody is reminded before they were asked")
	@Test
	void askedFirst() {
		this.council.get(RuleBook.class)
			.save("housing-and-community",
					new CommitteeRules(new Ladder(List.of(14, 12, 11), 1, 1, 2, 3, 0), LatePolicy.ALLOW, null));
		Section asked = this.cycles.section(this.section);
		assertThat(this.cycles.get(this.cycle).timetable().ask()).isEqualTo(LocalDate.of(2026, 4, 27));
		assertThat(this.reminders.next(asked, london(2026, 4, 1, "08:00"))).contains(london(2026, 4, 28, "08:00"));
	}

	@DisplayName("TT5: a settled section reminds nobody")
	@Test
	void settled() {
		this.sections.excused(this.section, "No service this quarter");

		assertThat(ladder(this.reminders::next)).isEmpty();
		assertThat(ladder(this.reminders::nextReview)).isEmpty();
	}

	@DisplayName("TT5: a cancelled cycle reminds nobody")
	@Test
	void cancelled() {
		this.cycles.cancelled(this.cycle);

		assertThat(ladder(this.reminders::next)).isEmpty();
	}

	@Test
	void aReminderSaysWhetherItIsBeforeOnOrAfterTheDay() {
		Instant due = london(2026, 5, 14, "17:00");

		assertThat(Reminders.kind(due, london(2026, 5, 12, "08:00"))).isEqualTo(Reminders.Kind.BEFORE);
		assertThat(Reminders.kind(due, london(2026, 5, 14, "08:00"))).isEqualTo(Reminders.Kind.TODAY);
		assertThat(Reminders.kind(due, london(2026, 5, 15, "08:00"))).isEqualTo(Reminders.Kind.LATE);
	}

	private List<String> ladder(BiFunction<Section, Instant, Optional<Instant>> next) {
		Section held = this.cycles.section(this.section);
		List<String> days = new ArrayList<>();
		Optional<Instant> at = next.apply(held, this.council.clock().instant());
		while (at.isPresent()) {
			days.add(Time.date(at.get()).toString());
			at = next.apply(held, at.get());
		}
		return days;
	}

	private static Instant london(int year, int month, int day, String time) {
		return Time.at(LocalDate.of(year, month, day), LocalTime.parse(time));
	}

}
