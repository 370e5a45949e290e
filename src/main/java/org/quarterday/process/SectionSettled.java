package org.quarterday.process;

import java.util.UUID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.quarterday.cycle.CycleFlow;
import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.Sections;

import org.springframework.stereotype.Component;

/**
 * A section is approved or excused: the last one lets the cycle compile before its day.
 */
@Component
class SectionSettled implements ExecutionListener {

	private final Cycles cycles;

	private final Sections sections;

	private final CycleFlow flow;

	SectionSettled(Cycles cycles, Sections sections, CycleFlow flow) {
		this.cycles = cycles;
		this.sections = sections;
		this.flow = flow;
	}

	@Override
	public void notify(DelegateExecution execution) {
		UUID cycleId = this.cycles.section(Ids.of(execution)).cycleId();
		if (this.sections.allSettled(cycleId)) {
			this.flow.allSettled(cycleId);
		}
	}

}
