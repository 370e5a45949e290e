package org.quarterday.process;

import java.util.UUID;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.quarterday.cycle.SectionFlow;
import org.quarterday.cycle.SectionFlow.Decision;
import org.quarterday.cycle.SectionState;
import org.quarterday.process.SectionPreparationProcess.Elements;
import org.quarterday.process.SectionPreparationProcess.Messages;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

/** What can happen to one section, told with the process alone. */
class SectionPreparationProcessTest extends ProcessStory {

	@Autowired
	SectionFlow flow;

	@Test
	void approvedFirstTime() {
		UUID section = asked();
		this.flow.send(section, Council.LEAD);
		assertThat(process(section)).isWaitingAt(Elements.REVIEW_SECTION);
		this.flow.decide(section, Council.DIRECTOR, Decision.APPROVE, "");
		assertThat(process(section)).isWaitingAt(Elements.SECTION_SETTLED).hasNotPassed(Elements.RETURN_TO_AUTHOR);
		assertThat(this.cycles.section(section).state()).isEqualTo(SectionState.APPROVED);
		assertThat(this.steps.deeds()).containsExactly("asked", "sent by lead-1", "to review: director-1, director-2",
				"APPROVE by director-1");
		close(section);
	}

	private UUID asked() {
		UUID section = this.council.section();
		ProcessInstance process = this.runtime.startProcessInstanceByKey(SectionPreparationProcess.KEY,
				section.toString());
		assertThat(process).isWaitingAt(Elements.DRAFT_SECTION);
		return section;
	}

	private void close(UUID section) {
		ProcessInstance process = process(section);
		this.runtime.createMessageCorrelation(Messages.CYCLE_CLOSED)
			.processInstanceBusinessKey(section.toString())
			.correlate();
		assertThat(process).hasPassed(Elements.SECTION_CLOSED).isEnded();
	}

}
