package org.quarterday.cycle;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.quarterday.TestCouncil;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CyclesTest {

	private static final Quarter QUARTER = new Quarter(2025, 4);

	private final TestCouncil council = new TestCouncil();

	private final Cycles cycles = this.council.get(Cycles.class);

	@AfterEach
	void close() {
		this.council.close();
	}

	@Test
	void aCycleIsKeptAsOpened() {
		ReportingCycle cycle = this.council.open();

		assertThat(this.cycles.get(cycle.id())).isEqualTo(cycle);
		assertThat(this.cycles.find("housing-and-community", QUARTER)).contains(cycle);
		assertThat(this.cycles.openCycles()).containsExactly(cycle);
		assertThat(cycle.state()).isEqualTo(CycleState.OPEN);
		assertThat(cycle.timetable())
			.isEqualTo(this.council.get(Calendars.class).planner().plan(TestCouncil.MEETING, Stages.DEFAULT, 5));
		assertThat(cycle.openedAt()).isEqualTo(this.council.clock().instant());
	}

	@DisplayName("Issue 2, acceptance 8: a meeting in the past is refused")
	@Test
	void meetingInThePast() {
		this.council.clock().advance(Duration.ofDays(44));

		assertThatExceptionOfType(Refusal.class).isThrownBy(this.council::open)
			.withMessage("The meeting must be after today, Wednesday 10 June 2026")
			.satisfies((refusal) -> assertThat(refusal.field()).isEqualTo("meeting"));
	}

	@Test
	void oneLiveCycleForACommitteesQuarter() {
		UUID first = this.council.open().id();
		assertThatExceptionOfType(Refusal.class).isThrownBy(this.council::open)
			.withMessage("Housing and Community Committee already has a cycle for Q4 2025/26");
		this.cycles.cancelled(first);
		assertThat(this.council.open().id()).isNotEqualTo(first);
		assertThat(this.cycles.all()).hasSize(2);
		assertThat(this.cycles.openCycles()).hasSize(1);
	}

	@Test
	void nobodyToAsk() {
		Timetable timetable = this.council.get(Calendars.class).planner().plan(TestCouncil.MEETING, Stages.DEFAULT, 5);
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> this.cycles.create(new NewCycle("housing-and-community", "Housing", QUARTER, timetable,
					Outline.FLAT, "{}", "[]", "officer", List.of())))
			.withMessage("Housing has no service to ask: add one first");
	}

	@Test
	void aServiceAddedLateStandsLast() {
		UUID cycle = this.council.open().id();
		this.council.jdbc().sql("""
				insert into service (id, committee_id, name, position, lead_id, reviewer_id)
				values ('late', 'housing-and-community', 'Late service', 9, 'lead-1', 'director-1')""").update();
		var late = new NewCycle.NewSection("late", "Late service", "lead-1", null, "director-1", null);

		assertThat(this.cycles.addSection(cycle, late).position()).isEqualTo(6);
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> this.cycles.addSection(cycle, late))
			.withMessage("Late service is in this cycle already");
		this.cycles.published(cycle);
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> this.cycles.addSection(cycle, late))
			.withMessage("The paper is published: a service can no longer be added");
	}

	@Test
	void aCycleMovesForwardOnly() {
		UUID cycle = this.council.open().id();
		this.cycles.checking(cycle);
		assertThat(this.cycles.get(cycle).compiledAt()).isEqualTo(this.council.clock().instant());
		this.cycles.reopened(cycle);
		assertThat(this.cycles.get(cycle).state()).isEqualTo(CycleState.OPEN);
		this.cycles.checking(cycle);
		this.cycles.published(cycle);
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> this.cycles.cancelled(cycle))
			.withMessage("This cycle is published");
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> this.cycles.published(cycle));
		this.cycles.closed(cycle);
		assertThat(this.cycles.get(cycle).state()).isEqualTo(CycleState.CLOSED);
	}

	@DisplayName("DL9: standing text changes until the paper is published")
	@Test
	void standingText() {
		UUID cycle = this.council.open().id();
		this.cycles.saveStandingText(cycle, "{\"purpose\": \"£ – ŵ\"}");
		assertThat(this.cycles.get(cycle).standingText()).isEqualTo("{\"purpose\": \"£ – ŵ\"}");
		this.cycles.published(cycle);
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> this.cycles.saveStandingText(cycle, "{}"));
	}

	@Test
	void sectionsOfAPerson() {
		this.council.open();

		assertThat(this.cycles.sectionsOfLead("lead-3")).extracting(Section::serviceId).containsExactly("service-3");
		assertThat(this.cycles.sectionsOfLead("deputy")).hasSize(5);
		assertThat(this.cycles.sectionsOfReviewer("director-2")).hasSize(5);
		assertThat(this.cycles.sectionsOfReviewer("officer")).isEmpty();
	}

	@Test
	void whatIsNotThereIsRefused() {
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> this.cycles.get(UUID.randomUUID()))
			.withMessage("There is no such reporting cycle");
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> this.cycles.section(UUID.randomUUID()))
			.withMessage("There is no such section");
		assertThat(this.cycles.find("none", QUARTER)).isEmpty();
	}

}
