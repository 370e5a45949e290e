package org.quarterday.process;

import java.util.UUID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.quarterday.cycle.CycleFlow;
import org.quarterday.cycle.Cycles;
import org.quarterday.cycle.Sections;
import org.quarterday.publish.Publishing;

import org.springframework.stereotype.Component;

/**
 * A section is approved or excused: the last one lets the cycle compile before its day,
 * and one that comes after the paper makes a supplement.
 */
@Component
class SectionSettled implements ExecutionListener {

	private final Cycles cycles;

	private final Sections sections;

	private final CycleFlow flow;

	private final Publishing publishing;

	SectionSettled(Cycles cycles, Sections sections, CycleFlow flow, Publishing publishing) {
		this.cycles = cycles;
		this.sections = sections;
		this.flow = flow;
		this.publishing = publishing;
	}

	@Override
	public void notify(DelegateExecution execution) {
		UUID sectionId = Ids.of(execution);
		UUID cycleId = this.cycles.section(sectionId).cycleId();
		if (this.sections.allSettled(cycleId)) {
			this.flow.allSettled(cycleId);
		}
		if (this.publishing.cameLate(cycleId, sectionId)) {
			this.flow.supplementWaits(cycleId);
		}
	}

}
