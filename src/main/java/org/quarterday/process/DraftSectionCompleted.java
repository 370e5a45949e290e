package org.quarterday.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.quarterday.draft.SendRecord;

import org.springframework.stereotype.Component;

/** A section is sent: the domain checks who sends it and records it, or refuses. */
@Component
class DraftSectionCompleted implements TaskListener {

	private final SendRecord record;

	DraftSectionCompleted(SendRecord record) {
		this.record = record;
	}

	@Override
	public void notify(DelegateTask task) {
		this.record.record(Ids.of(task), Actor.of(task));
	}

}
