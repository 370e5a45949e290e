package org.quarterday.cycle;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.quarterday.TestCouncil;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CalendarChangesTest {

	private final TestCouncil council = new TestCouncil(CalendarChanges.class, Heard.class);

	private final CalendarChanges changes = this.council.get(CalendarChanges.class);

	private final Calendars calendars = this.council.get(Calendars.class);

	private final Cycles cycles = this.council.get(Cycles.class);

	@AfterEach
	void close() {
		this.council.close();
	}

	@DisplayName("DL5: a new council has the bundled table")
	@Test
	void bundled() {
		assertThat(this.calendars.current().holidays()).isEqualTo(BankHolidayTable.bundled());
		assertThat(this.calendars.current().lastDay()).isEqualTo("2027-12-31");
	}

	@DisplayName("DL5: a one-off holiday recomputes every open timetable, moves what follows it, and says so")
	@Test
	void oneOffHoliday() {
		UUID cycle = this.council.open().id();
		List<Section> sections = this.cycles.sections(cycle);
		this.council.get(Sections.class)
			.extended(sections.get(0).id(), Time.at(LocalDate.of(2026, 5, 20), LocalTime.of(12, 0)));

		List<TimetableChanged> changed = this.changes.saveHoliday(LocalDate.of(2026, 6, 5), "A day of national joy");

		Timetable after = this.cycles.get(cycle).timetable();
		assertThat(after.lastPublicationDay()).isEqualTo("2026-06-01");
		assertThat(changed).singleElement().satisfies((change) -> {
			assertThat(change.cycleId()).isEqualTo(cycle);
			assertThat(change.before().lastPublicationDay()).isEqualTo("2026-06-02");
			assertThat(change.after()).isEqualTo(after);
			assertThat(change.sections()).hasSize(4).doesNotContain(sections.get(0).id());
		});
		assertThat(this.cycles.section(sections.get(1).id()).draftDue()).isEqualTo(after.draftsDueAt());
		assertThat(this.cycles.section(sections.get(0).id()).draftDue())
			.isEqualTo(Time.at(LocalDate.of(2026, 5, 20), LocalTime.of(12, 0)));
		assertThat(this.council.get(Heard.class).events).isEqualTo(changed);
	}

	@DisplayName("DL5: a moved holiday is one added and one removed; the year stays covered")
	@Test
	void movedHoliday() {
		this.changes.saveHoliday(LocalDate.of(2027, 6, 4), "Spring bank holiday (moved)");
		this.changes.removeHoliday(LocalDate.of(2027, 5, 31));

		assertThat(this.calendars.current().isWorkingDay(LocalDate.of(2027, 5, 31))).isTrue();
		assertThat(this.calendars.current().isWorkingDay(LocalDate.of(2027, 6, 4))).isFalse();
		assertThat(this.calendars.current().lastDay()).isEqualTo("2027-12-31");
	}

	@DisplayName("DL5: a year counts only when it is whole")
	@Test
	void aNewYear() {
		List<String> days = List.of("2028-01-03", "2028-04-14", "2028-04-17", "2028-05-01", "2028-05-29", "2028-08-28",
				"2028-12-25");
		days.forEach((day) -> this.changes.saveHoliday(LocalDate.parse(day), "A bank holiday"));
		assertThat(this.calendars.current().lastDay()).isEqualTo("2027-12-31");

		this.changes.saveHoliday(LocalDate.of(2028, 12, 26), "Boxing Day");
		assertThat(this.calendars.current().lastDay()).isEqualTo("2028-12-31");
	}

	@DisplayName("DL5: a change that an open timetable cannot do without is refused, and nothing changes")
	@Test
	void removingWhatATimetableNeeds() {
		this.council.open();

		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> this.changes.removeHoliday(LocalDate.of(2026, 8, 31)))
			.withMessage(
					"An open timetable needs 2026, and a year counts only with at least 8 bank holidays: add the new day first");
		assertThat(this.calendars.current().isWorkingDay(LocalDate.of(2026, 8, 31))).isFalse();
	}

	@DisplayName("DL6: closure days are working days until the council sets them, and can only make a deadline earlier")
	@Test
	void closureDays() {
		UUID cycle = this.council.open().id();

		assertThat(this.changes.saveClosure(LocalDate.of(2026, 6, 1), "Office move")).hasSize(1);
		assertThat(this.cycles.get(cycle).timetable().lastPublicationDay()).isEqualTo("2026-06-02");
		assertThat(this.cycles.get(cycle).timetable().finalDay()).isEqualTo("2026-05-29");
		assertThat(this.changes.removeClosure(LocalDate.of(2026, 6, 1))).hasSize(1);
		assertThat(this.cycles.get(cycle).timetable().finalDay()).isEqualTo("2026-06-01");
	}

	@DisplayName("DL5: a new version that knows more holidays recomputes open timetables when it starts")
	@Test
	void start() {
		UUID cycle = this.council.open().id();
		this.council.jdbc().sql("insert into closure_day values ('2026-06-01', 'Office move')").update();
		this.council.publish(new ApplicationReadyEvent(new SpringApplication(), new String[0], null, Duration.ZERO));

		assertThat(this.cycles.get(cycle).timetable().finalDay()).isEqualTo("2026-05-29");
		assertThat(this.council.get(Heard.class).events).hasSize(1);
	}

	@Test
	void aChangeFarAwayChangesNoTimetable() {
		this.council.open();

		assertThat(this.changes.saveClosure(LocalDate.of(2026, 12, 24), "Christmas Eve")).isEmpty();
		assertThat(this.changes.recompute()).isEmpty();
	}

	@Test
	void faultsAreNamed() {
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> this.changes.removeClosure(LocalDate.of(2026, 12, 24)))
			.withMessage("Thursday 24 December 2026 is not in the table");
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> this.changes.saveHoliday(LocalDate.of(2026, 12, 24), " "))
			.withMessage("Enter what the day is called");
	}

	@DisplayName("DL5: an officer is warned 60 days before the table runs out")
	@Test
	void runsOut() {
		assertThat(this.calendars.runsOut(LocalDate.of(2027, 10, 31))).isEmpty();
		assertThat(this.calendars.runsOut(LocalDate.of(2027, 11, 1))).contains(LocalDate.of(2027, 12, 31));
		assertThat(this.calendars.runsOut(LocalDate.of(2028, 2, 1))).contains(LocalDate.of(2027, 12, 31));
	}

	static class Heard {

		private final List<TimetableChanged> events = new ArrayList<>();

		@EventListener
		void hear(TimetableChanged event) {
			this.events.add(event);
		}

	}

}
