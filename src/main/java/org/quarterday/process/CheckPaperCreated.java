package org.quarterday.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;

/** Gives "Check paper" a name and a due date that say it all. */
@Component
class CheckPaperCreated implements TaskListener {

	private final TaskDress dress;

	CheckPaperCreated(TaskDress dress) {
		this.dress = dress;
	}

	@Override
	public void notify(DelegateTask task) {
		this.dress.check(task, Ids.of(task));
	}

}
