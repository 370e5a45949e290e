package org.quarterday.process;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.quarterday.cycle.CycleFlow;
import org.quarterday.cycle.CycleFlow.PaperDecision;
import org.quarterday.cycle.Time;
import org.quarterday.process.QuarterlyPaperProcess.Elements;
import org.quarterday.rehearsal.EngineTime;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

/** A quarter in which nobody writes, run from due thing to due thing. */
class EngineJobsTest extends ProcessStory {

	@Autowired
	CycleFlow flow;

	@Autowired
	EngineTime time;

	@Test
	void goesFromOneDueThingToTheNextUntilNothingIsLeft() {
		assertThat(this.time.nextDue()).as("housekeeping does not count").isEmpty();
		UUID cycle = this.council.cycle(2).id();
		this.flow.open(cycle);
		assertThat(this.time.nextDue()).hasValue(at("2026-10-14", "08:00"));
		assertThat(this.time.runDue(at("2026-10-14", "07:59"))).isZero();
		runUntil(Elements.CHECK_PAPER, cycle);
		assertThat(this.steps.deeds()).contains("compiled").filteredOn("author reminded"::equals).hasSize(18);
		this.flow.decide(cycle, Council.OFFICER, PaperDecision.PUBLISH);
		while (this.time.nextDue().isPresent()) {
			step();
		}
		assertThat(Time.date(this.clock.instant())).isEqualTo(Council.MEETING.plusDays(1));
	}

	private void runUntil(String element, UUID cycle) {
		while (this.tasks.createTaskQuery().taskDefinitionKey(element).count() == 0) {
			step();
		}
		assertThat(process(cycle)).isWaitingAt(element);
	}

	private void step() {
		Instant due = this.time.nextDue().orElseThrow();
		this.clock.set(Time.date(due), due.atZone(Time.LONDON).toLocalTime());
		assertThat(this.time.runDue(due)).isPositive();
	}

	private static Instant at(String day, String time) {
		return Time.at(LocalDate.parse(day), LocalTime.parse(time));
	}

}
