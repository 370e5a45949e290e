package org.quarterday.cycle;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.quarterday.TestCouncil;
import org.quarterday.cycle.TimetableChanged.Cause;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What an officer changes in a running cycle's timetable. */
class ReplanningTest {

	private static final LocalDate DRAFTS = LocalDate.of(2026, 5, 14);

	private final TestCouncil council = new TestCouncil(CalendarChanges.class);

	private final Replanning replanning = this.council.get(Replanning.class);

	private final Cycles cycles = this.council.get(Cycles.class);

	private UUID cycle;

	@BeforeEach
	void open() {
		this.cycle = this.council.open().id();
		assertThat(timetable().draftsDue()).isEqualTo(DRAFTS);
	}

	@AfterEach
	void close() {
		this.council.close();
	}

	@DisplayName("TT2: a day set by hand moves what follows it, and its reason is kept")
	@Test
	void aDaySetByHand() {
		TimetableChanged change = this.replanning.adjust(this.cycle, Stage.DRAFTS_DUE, DRAFTS.plusDays(1),
				" Two leads are at a conference ", "officer");

		assertThat(timetable().draftsDue()).isEqualTo("2026-05-15");
		assertThat(timetable().byHand()).containsOnlyKeys(Stage.DRAFTS_DUE);
		assertThat(this.cycles.sections(this.cycle))
			.allSatisfy((section) -> assertThat(section.draftDue()).isEqualTo(Time.at(DRAFTS.plusDays(1), Time.DUE)));
		assertThat(change.sections()).hasSize(5);
		assertThat(this.council.get(TimetableHistory.class).of(this.cycle)).singleElement().satisfies((entry) -> {
			assertThat(entry.reason()).isEqualTo("Two leads are at a conference");
			assertThat(entry.by()).isEqualTo("officer");
			assertThat(entry.cause()).isEqualTo(Cause.DATE);
			assertThat(entry.moves()).containsOnlyKeys("Drafts due");
		});
	}

	@DisplayName("TT2: a day that cannot be is refused, with what stands in its way")
	@Test
	void refusals() {
		refused(Stage.DRAFTS_DUE, DRAFTS.plusDays(2), "Saturday 16 May 2026 is at a weekend: choose a working day");
		refused(Stage.DRAFTS_DUE, LocalDate.of(2026, 5, 25), "is a bank holiday");
		refused(Stage.DRAFTS_DUE, LocalDate.of(2026, 5, 20),
				"does not fit: \"Reviews decided\" (Tuesday 19 May 2026) comes between");
		refused(Stage.FINAL, LocalDate.of(2026, 6, 3), "the last publication day (Tuesday 2 June 2026) comes between");
		refused(Stage.DRAFTS_DUE, LocalDate.of(2026, 4, 24), "has passed: choose a day to come");
		refused(Stage.DRAFTS_DUE, DRAFTS, "It is on Thursday 14 May 2026 already");
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> this.replanning.adjust(this.cycle, Stage.DRAFTS_DUE, DRAFTS.plusDays(1), " ", "officer"))
			.withMessage("Enter why the day moves");
		assertThat(this.council.get(TimetableHistory.class).of(this.cycle)).isEmpty();
	}

	private void refused(Stage stage, LocalDate day, String message) {
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> this.replanning.adjust(this.cycle, stage, day, "Why", "officer"))
			.withMessageContaining(message);
	}

	@DisplayName("DL5: a day set by hand outlives a new holiday as long as it fits")
	@Test
	void aDaySetByHandAndANewHoliday() {
		this.replanning.adjust(this.cycle, Stage.DRAFTS_DUE, DRAFTS.plusDays(1), "Why", "officer");
		CalendarChanges calendar = this.council.get(CalendarChanges.class);

		calendar.saveClosure(LocalDate.of(2026, 5, 22), "Office move");
		assertThat(timetable().draftsDue()).isEqualTo(DRAFTS.plusDays(1));
		calendar.saveClosure(DRAFTS.plusDays(1), "Water pipe");
		assertThat(timetable().byHand()).isEmpty();
		assertThat(timetable().draftsDue()).isEqualTo("2026-05-12");
		assertThat(this.council.get(TimetableHistory.class).of(this.cycle)).extracting(TimetableHistory.Entry::reason)
			.startsWith("The offices are closed on Friday 15 May 2026: Water pipe");
	}

	@DisplayName("A meeting that moves recomputes every day; a section's own day stays unless the law comes first")
	@Test
	void aMeetingThatMoves() {
		List<Section> sections = this.cycles.sections(this.cycle);
		this.council.get(Sections.class)
			.extended(sections.get(0).id(), Time.at(LocalDate.of(2026, 6, 1), LocalTime.of(17, 0)));
		this.council.get(Sections.class)
			.extended(sections.get(1).id(), Time.at(LocalDate.of(2026, 5, 20), LocalTime.of(17, 0)));

		this.replanning.moveMeeting(this.cycle, LocalDate.of(2026, 6, 4), "The chair is away", "officer");

		ReportingCycle moved = this.cycles.get(this.cycle);
		assertThat(moved.meeting()).isEqualTo("2026-06-04");
		assertThat(moved.timetable().lastPublicationDay()).isEqualTo("2026-05-27");
		assertThat(due(sections.get(0))).isEqualTo("2026-05-27");
		assertThat(due(sections.get(1))).isEqualTo("2026-05-20");
		assertThat(due(sections.get(2))).isEqualTo(moved.timetable().draftsDue());
	}

	@Test
	void aMeetingMovesOnlyToADayToComeAndOnlyOnce() {
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> this.replanning.moved(this.cycle, LocalDate.of(2026, 4, 27)))
			.withMessageStartingWith("The meeting must be after today");
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> this.replanning.moved(this.cycle, TestCouncil.MEETING))
			.withMessage("The meeting is on Wednesday 10 June 2026 already");
		assertThatExceptionOfType(BeyondHolidayTable.class)
			.isThrownBy(() -> this.replanning.moved(this.cycle, LocalDate.of(2031, 6, 10)));
		this.cycles.cancelled(this.cycle);
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> this.replanning.moveMeeting(this.cycle, LocalDate.of(2026, 6, 17), "Why", "officer"))
			.withMessage("This cycle is cancelled: its timetable stays as it is");
	}

	private LocalDate due(Section section) {
		return Time.date(this.cycles.section(section.id()).draftDue());
	}

	private Timetable timetable() {
		return this.cycles.get(this.cycle).timetable();
	}

}
