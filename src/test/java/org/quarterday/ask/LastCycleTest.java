package org.quarterday.ask;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.quarterday.TestCouncil;
import org.quarterday.TestSteps;
import org.quarterday.cycle.Outline;
import org.quarterday.cycle.Quarter;
import org.quarterday.cycle.ReportingCycle;
import org.quarterday.people.Committee;
import org.quarterday.people.Committees;
import org.quarterday.people.Service;

import static org.assertj.core.api.Assertions.assertThat;

/** A4: the next cycle like the last one. */
class LastCycleTest {

	@Test
	void takesOverWhatStoodShiftsTheDaysAndNamesWhatDiffers() {
		try (TestCouncil council = new TestCouncil(TestSteps.beans(LastCycle.class))) {
			Committees committees = council.get(Committees.class);
			LastCycle last = council.get(LastCycle.class);
			ReportingCycle cycle = council.open();
			Committee now = committees.committee("housing-and-community");
			committees.save(new Committee(now.id(), now.name(), now.body(), Outline.FLAT, now.officerId(),
					"{\"own\": []}", now.cover(), now.stages()));
			committees
				.save(new Service("service-1", now.id(), "First service", 1, "lead-2", null, "director-1", null, true));
			committees.retire("service-5");
			committees.save(new Service("bridges", now.id(), "Bridges", 6, "lead-5", null, "director-2", null, true));

			assertThat(last.of(now.id())).contains(cycle);
			assertThat(last.meetingAfter(cycle)).contains(LocalDate.of(2026, 9, 9));
			assertThat(last.dressed(committees.committee(now.id())).outline()).isEqualTo(Outline.NESTED);
			assertThat(last.dressed(committees.committee(now.id())).standingText()).isEqualTo("{}");
			assertThat(last.carried(cycle, new Quarter(2026, 1)).changed()).containsExactly(
					"First service was called Service 1", "First service is led by The lead-2, not The lead-1",
					"Bridges is new", "Service 5 is not asked any more");
			assertThat(last.carried(cycle, new Quarter(2026, 1)).leftOut()).hasSize(4);
		}
	}

	@Test
	void aMeetingBeyondTheHolidayTableIsLeftToTheOfficer() {
		try (TestCouncil council = new TestCouncil(TestSteps.beans(LastCycle.class))) {
			ReportingCycle cycle = council.open();
			ReportingCycle late = new ReportingCycle(cycle.id(), cycle.committeeId(), cycle.committeeName(),
					cycle.quarter(), LocalDate.of(2035, 12, 1), cycle.state(), cycle.timetable(), cycle.outline(),
					cycle.standingText(), cycle.cover(), cycle.openedAt(), cycle.openedBy(), null);
			assertThat(council.get(LastCycle.class).meetingAfter(late)).isEmpty();
		}
	}

}
