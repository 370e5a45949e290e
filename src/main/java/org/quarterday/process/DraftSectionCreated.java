package org.quarterday.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;

/**
 * Gives "Draft section" to the service lead, with a name and a due date that say it all.
 */
@Component
class DraftSectionCreated implements TaskListener {

	private final TaskDress dress;

	DraftSectionCreated(TaskDress dress) {
		this.dress = dress;
	}

	@Override
	public void notify(DelegateTask task) {
		this.dress.draft(task, Ids.of(task));
	}

}
