package org.quarterday.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.quarterday.cycle.Refusal;

import org.springframework.stereotype.Component;

/** An officer takes the task on, for themselves only, or gives it back. */
@Component
class CheckPaperAssigned implements TaskListener {

	@Override
	public void notify(DelegateTask task) {
		if (task.getAssignee() != null && !task.getAssignee().equals(Actor.of(task))) {
			throw new Refusal("You can take on a task only for yourself");
		}
	}

}
