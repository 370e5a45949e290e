package org.quarterday.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.quarterday.cycle.Cycles;

import org.springframework.stereotype.Component;

/**
 * The compile date comes while the last section may be approved at the same moment: holds
 * the cycle, so that the date gives way to the person, not the person to the date.
 */
@Component
class CompileDateReached implements ExecutionListener {

	private final Cycles cycles;

	CompileDateReached(Cycles cycles) {
		this.cycles = cycles;
	}

	@Override
	public void notify(DelegateExecution execution) {
		this.cycles.hold(Ids.of(execution));
	}

}
