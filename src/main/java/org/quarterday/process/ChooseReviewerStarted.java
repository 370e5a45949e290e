package org.quarterday.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.Section;
import org.quarterday.review.ReviewRecord;

import org.springframework.stereotype.Component;

/** Hands the decision table what officers may decide by. */
@Component
class ChooseReviewerStarted implements ExecutionListener {

	private final Cycles cycles;

	private final ReviewRecord record;

	ChooseReviewerStarted(Cycles cycles, ReviewRecord record) {
		this.cycles = cycles;
		this.record = record;
	}

	@Override
	public void notify(DelegateExecution execution) {
		Section section = this.cycles.section(Ids.of(execution));
		execution.setVariable(SectionPreparationProcess.Variables.LEVEL, this.record.nextLevel(section.id()));
		execution.setVariable(SectionPreparationProcess.Variables.SERVICE, section.serviceId());
		execution.setVariable(SectionPreparationProcess.Variables.COMMITTEE,
				this.cycles.get(section.cycleId()).committeeId());
	}

}
