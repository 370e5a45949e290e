package org.quarterday.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.quarterday.cycle.Cycles;

import org.springframework.stereotype.Component;

/** Looks whether the section is with its reviewer, as after an undone approval. */
@Component
class AlreadySent implements ExecutionListener {

	private final Cycles cycles;

	AlreadySent(Cycles cycles) {
		this.cycles = cycles;
	}

	@Override
	public void notify(DelegateExecution execution) {
		execution.setVariable(SectionPreparationProcess.Variables.SECTION_SENT,
				this.cycles.section(Ids.of(execution)).state().withReviewer() ? "YES" : "NO");
	}

}
