package org.quarterday.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;

/** Gives "Check supplement" a name and a due date that say it all. */
@Component
class CheckSupplementCreated implements TaskListener {

	private final TaskDress dress;

	CheckSupplementCreated(TaskDress dress) {
		this.dress = dress;
	}

	@Override
	public void notify(DelegateTask task) {
		this.dress.supplement(task, Ids.of(task));
	}

}
