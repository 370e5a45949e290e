package org.quarterday.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.quarterday.cycle.Cycles;

import org.springframework.stereotype.Component;

/**
 * Ends the wait of every section of the cycle, settled or not, and the cycle with them.
 */
@Component
class CloseCycleDelegate implements JavaDelegate {

	private final Cycles cycles;

	private final SectionProcesses sections;

	CloseCycleDelegate(Cycles cycles, SectionProcesses sections) {
		this.cycles = cycles;
		this.sections = sections;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.sections.closeAll(execution.getProcessInstanceId());
		this.cycles.closed(Ids.of(execution));
	}

}
