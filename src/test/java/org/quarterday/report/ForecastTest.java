package org.quarterday.report;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.quarterday.cycle.Section;
import org.quarterday.cycle.SectionState;
import org.quarterday.cycle.Stages;
import org.quarterday.cycle.Timetable;
import org.quarterday.cycle.TimetablePlanner;
import org.quarterday.cycle.WorkingCalendar;
import org.quarterday.report.Forecast.Outlook;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * B7, N8: drafts due Thu 14 May, reviews Tue 19, compile Fri 22, final Mon 1 June 2026.
 */
class ForecastTest {

	private static final WorkingCalendar CALENDAR = WorkingCalendar.bundled();

	private static final Timetable TIMETABLE = new TimetablePlanner(CALENDAR).plan(LocalDate.of(2026, 6, 10),
			Stages.DEFAULT, 5);

	private static final Punctuality ON_TIME = new Punctuality(0, 4);

	private static final LocalDate MONDAY = LocalDate.of(2026, 5, 11);

	@Test
	void whoWasOnTimeSoFarIsOnCourse() {
		Forecast forecast = of(SectionState.DRAFTING, ON_TIME, ON_TIME, MONDAY);
		assertThat(forecast.outlook()).isEqualTo(Outlook.GREEN);
		assertThat(forecast.ready()).isEqualTo(TIMETABLE.reviewDecided());
		assertThat(forecast.why()).isEqualTo("usually on the day (last 4 times)");
	}

	@Test
	void whoIsUsuallyLateIsTightBeforeAnythingIsLate() {
		Forecast forecast = of(SectionState.ASKED, new Punctuality(7, 3), ON_TIME, MONDAY);
		assertThat(forecast.outlook()).isEqualTo(Outlook.AMBER);
		assertThat(forecast.why()).isEqualTo("usually 7 working days late (last 3 times)");
	}

	@Test
	void whoIsUsuallyMuchLaterEndangersThePaper() {
		assertThat(of(SectionState.ASKED, new Punctuality(12, 2), ON_TIME, MONDAY).outlook()).isEqualTo(Outlook.RED);
	}

	@Test
	void aReviewersRecordCountsFromTheDayOnWhichItArrives() {
		assertThat(of(SectionState.DRAFTING, ON_TIME, new Punctuality(4, 2), MONDAY).outlook())
			.isEqualTo(Outlook.AMBER);
		assertThat(of(SectionState.IN_REVIEW, Punctuality.NONE, ON_TIME, MONDAY).outlook()).isEqualTo(Outlook.GREEN);
	}

	@Test
	void withoutARecordItSaysSoUntilWhatHappenedSpeaks() {
		Forecast none = of(SectionState.ASKED, Punctuality.NONE, Punctuality.NONE, MONDAY);
		assertThat(none.outlook()).isEqualTo(Outlook.UNKNOWN);
		assertThat(none.why()).isEqualTo("no record yet");
		assertThat(of(SectionState.ASKED, Punctuality.NONE, Punctuality.NONE, TIMETABLE.compile()).outlook())
			.isEqualTo(Outlook.AMBER);
		assertThat(of(SectionState.ASKED, Punctuality.NONE, Punctuality.NONE, TIMETABLE.finalDay()).outlook())
			.isEqualTo(Outlook.RED);
	}

	@Test
	void nobodyIsExpectedEarlierThanTheDueDayHoweverEarlyTheyUsuallyAre() {
		assertThat(of(SectionState.DRAFTING, new Punctuality(-4, 4), new Punctuality(-3, 4), MONDAY).ready())
			.isEqualTo(TIMETABLE.reviewDecided());
	}

	@Test
	void nothingIsForecastOfWhatIsSettled() {
		assertThat(List.of(SectionState.APPROVED, SectionState.EXCUSED, SectionState.PUBLISHED))
			.allSatisfy((state) -> assertThat(of(state, ON_TIME, ON_TIME, MONDAY).outlook()).isEqualTo(Outlook.DONE));
	}

	@Test
	void theRecordIsTheMedianTheLaterOfTwo() {
		assertThat(Punctuality.of(List.of(9, 0, 1))).isEqualTo(new Punctuality(1, 3));
		assertThat(Punctuality.of(List.of(1, 3)).words()).isEqualTo("usually 3 working days late (last 2 times)");
		assertThat(Punctuality.of(List.of(-1)).words()).isEqualTo("was 1 working day early (once so far)");
		assertThat(Punctuality.of(List.of())).isEqualTo(Punctuality.NONE);
	}

	private static Forecast of(SectionState state, Punctuality author, Punctuality reviewer, LocalDate today) {
		Section section = new Section(UUID.randomUUID(), UUID.randomUUID(), "parks", "Parks", 1, "lead", null,
				"director", null, state, 1, TIMETABLE.draftsDueAt(),
				state.withReviewer() ? TIMETABLE.reviewDecidedAt() : null, null, null, null, null, null, null, null,
				null);
		return Forecast.of(section, TIMETABLE, author, reviewer, today, CALENDAR);
	}

}
