package org.quarterday.process;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;

import org.springframework.stereotype.Component;

/** The section processes of one cycle. */
@Component
class SectionProcesses {

	private final RuntimeService runtime;

	SectionProcesses(RuntimeService runtime) {
		this.runtime = runtime;
	}

	/** Tells each of them that the cycle is closed, by a message of its own. */
	void closeAll(String cycleProcessId) {
		for (ProcessInstance section : this.runtime.createProcessInstanceQuery()
			.superProcessInstanceId(cycleProcessId)
			.list()) {
			this.runtime.createMessageCorrelation(SectionPreparationProcess.Messages.CYCLE_CLOSED)
				.processInstanceId(section.getId())
				.correlate();
		}
	}

}
