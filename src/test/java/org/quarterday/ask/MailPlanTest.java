package org.quarterday.ask;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.quarterday.TestCouncil;
import org.quarterday.cycle.Calendars;
import org.quarterday.cycle.Stages;
import org.quarterday.cycle.Timetable;
import org.quarterday.people.Committees;

import static org.assertj.core.api.Assertions.assertThat;

/** What an officer reads before a cycle is opened. */
class MailPlanTest {

	@Test
	void saysWhoGetsWhatOnWhichDay() {
		try (TestCouncil council = new TestCouncil(MailPlan.class)) {
			Committees committees = council.get(Committees.class);
			Timetable timetable = council.get(Calendars.class).planner().plan(TestCouncil.MEETING, Stages.DEFAULT, 5);
			List<MailPlan.Planned> plan = council.get(MailPlan.class)
				.of(committees.committee("housing-and-community"), timetable,
						committees.services("housing-and-community"));
			assertThat(plan).extracting(MailPlan.Planned::day).isSorted();
			assertThat(plan.get(0).people()).containsExactly("officer");
			assertThat(plan).anySatisfy((mail) -> {
				assertThat(mail.day()).isEqualTo(timetable.ask());
				assertThat(mail.people()).containsExactly("lead-1", "lead-2", "lead-3", "lead-4", "lead-5");
				assertThat(mail.onlyIf()).isEmpty();
			});
			// TT5: drafts are due on 14 May; 5 and 2 working days before it and on it
			assertThat(timetable.draftsDue()).isEqualTo(LocalDate.of(2026, 5, 14));
			assertThat(plan.stream().filter((mail) -> mail.mail().equals("Reminder: the section is due")))
				.extracting(MailPlan.Planned::day)
				.containsExactly(LocalDate.of(2026, 5, 7), LocalDate.of(2026, 5, 12), LocalDate.of(2026, 5, 14));
			// TT6: deputy, then assistant directors, then officer
			assertThat(plan.stream().filter((mail) -> mail.mail().equals("The section is late")))
				.extracting(MailPlan.Planned::people)
				.containsExactly(List.of("deputy"), List.of("director-1", "director-2"), List.of("officer"));
			assertThat(plan).as("each once").doesNotHaveDuplicates();
		}
	}

}
