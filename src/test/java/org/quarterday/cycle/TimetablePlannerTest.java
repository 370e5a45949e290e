package org.quarterday.cycle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class TimetablePlannerTest {

	private final WorkingCalendar calendar = new WorkingCalendar(BankHolidayTable.bundled(), List.of());

	private final TimetablePlanner planner = new TimetablePlanner(this.calendar);

	@DisplayName("TT2: the default timetable of an ordinary meeting")
	@Test
	void defaults() {
		Timetable timetable = plan("2026-06-10");

		assertThat(timetable.ask()).isEqualTo("2026-04-27");
		assertThat(timetable.draftsDue()).isEqualTo("2026-05-14");
		assertThat(timetable.reviewDecided()).isEqualTo("2026-05-19");
		assertThat(timetable.resubmission()).isEqualTo("2026-05-21");
		assertThat(timetable.compile()).isEqualTo("2026-05-22");
		assertThat(timetable.statutoryComments()).isEqualTo("2026-05-29");
		assertThat(timetable.finalDay()).isEqualTo("2026-06-01");
		assertThat(timetable.lastPublicationDay()).isEqualTo("2026-06-02");
		assertThat(timetable.clearDays()).hasSize(5);
	}

	@DisplayName("TT2: due days end at 17:00, compiling is at 09:00 and final at 10:00, in London")
	@Test
	void instants() {
		Timetable summer = plan("2026-06-10");
		assertThat(summer.draftsDueAt()).isEqualTo(Instant.parse("2026-05-14T16:00:00Z"));
		assertThat(summer.compileAt()).isEqualTo(Instant.parse("2026-05-22T08:00:00Z"));
		assertThat(summer.finalAt()).isEqualTo(Instant.parse("2026-06-01T09:00:00Z"));
		Timetable winter = plan("2027-02-10");
		assertThat(winter.draftsDueAt()).isEqualTo(Instant.parse("2027-01-15T17:00:00Z"));
	}

	@DisplayName("TT2: stages that already lie in the past are said")
	@Test
	void pastStages() {
		Timetable timetable = plan("2026-06-10");

		assertThat(timetable.pastStages(LocalDate.of(2026, 4, 27))).isEmpty();
		assertThat(timetable.pastStages(LocalDate.of(2026, 5, 15))).containsExactly(Stage.ASK, Stage.DRAFTS_DUE);
		assertThat(timetable.pastStages(LocalDate.of(2026, 6, 9))).containsExactly(Stage.values());
	}

	@DisplayName("TT2: each stage is a setting")
	@Test
	void ownStages() {
		Stages stages = new Stages(Map.of(Stage.ASK, 40, Stage.FINAL, 6));
		Timetable timetable = this.planner.plan(LocalDate.of(2026, 6, 10), stages, 5);

		assertThat(timetable.ask()).isEqualTo("2026-04-13");
		assertThat(timetable.finalDay()).isEqualTo("2026-06-02").isEqualTo(timetable.lastPublicationDay());
		assertThat(timetable.draftsDue()).isEqualTo("2026-05-14");
		assertThat(Stages.fromJson(stages.toJson())).isEqualTo(stages);
		assertThat(Stages.fromJson("{}")).isEqualTo(Stages.DEFAULT);
	}

	@DisplayName("TT2: stages out of order are refused in the officers' words")
	@Test
	void stagesOutOfOrder() {
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> new Stages(Map.of(Stage.COMPILE, 20)))
			.withMessage(
					"\"Paper compiled\" (20 working days before the meeting) cannot come before \"Returned sections due again\" (13)");
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> new Stages(Map.of(Stage.FINAL, 0)))
			.withMessage("\"Paper final\" must be at least 1 working day before the meeting");
	}

	@DisplayName("DL3: the last publication day is computed, and final cannot lie after it")
	@Test
	void finalAfterTheLastPublicationDay() {
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> this.planner.plan(LocalDate.of(2026, 6, 10), new Stages(Map.of(Stage.FINAL, 5)), 5))
			.withMessage(
					"\"Paper final\" must be at least 6 working days before the meeting: that is the last publication day");
	}

	@DisplayName("DL5: a timetable that reaches beyond the table is refused")
	@Test
	void beyondTheTable() {
		assertThatExceptionOfType(BeyondHolidayTable.class).isThrownBy(() -> plan("2028-01-04"));
	}

	@DisplayName("DL6: closure days make every stage earlier or leave it")
	@Test
	void closureDays() {
		Timetable open = plan("2027-01-20");
		Timetable closed = new TimetablePlanner(
				this.calendar.withClosures(List.of(LocalDate.of(2026, 12, 24), LocalDate.of(2027, 1, 4))))
			.plan(LocalDate.of(2027, 1, 20), Stages.DEFAULT, 5);

		assertThat(closed.compile()).isEqualTo("2026-12-31").isBefore(open.compile());
		assertThat(closed.ask()).isEqualTo("2026-12-02").isBefore(open.ask());
		assertThat(closed.lastPublicationDay()).isEqualTo(open.lastPublicationDay());
	}

	@Property
	void noticeIsAlwaysThatManyWorkingDays(@ForAll @IntRange(min = 60, max = 13_800) int day,
			@ForAll @IntRange(min = 1, max = 28) int noticeDays) {
		LocalDate meeting = LocalDate.of(1990, 1, 1).plusDays(day);
		LocalDate last = this.calendar.lastPublicationDay(meeting, noticeDays);
		List<LocalDate> clear = this.calendar.clearDays(meeting, noticeDays);

		assertThat(clear).hasSize(noticeDays).isSorted().allMatch(this.calendar::isWorkingDay);
		assertThat(clear.get(0)).isAfter(last);
		assertThat(clear.get(noticeDays - 1)).isBefore(meeting);
		assertThat(this.calendar.isWorkingDay(last)).isTrue();
		assertThat(this.calendar.plusWorkingDays(last, noticeDays)).isEqualTo(clear.get(noticeDays - 1));
		assertThat(last.plusDays(1).datesUntil(meeting).filter(this.calendar::isWorkingDay).toList()).isEqualTo(clear);
	}

	private Timetable plan(String meeting) {
		return this.planner.plan(LocalDate.parse(meeting), Stages.DEFAULT, 5);
	}

}
