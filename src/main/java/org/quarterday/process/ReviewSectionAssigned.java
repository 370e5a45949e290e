package org.quarterday.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.quarterday.cycle.Refusal;
import org.quarterday.review.FirstLook;

import org.springframework.stereotype.Component;

/** A reviewer takes the task on, for themselves only, or gives it back. */
@Component
class ReviewSectionAssigned implements TaskListener {

	private final FirstLook firstLook;

	ReviewSectionAssigned(FirstLook firstLook) {
		this.firstLook = firstLook;
	}

	@Override
	public void notify(DelegateTask task) {
		if (task.getAssignee() == null) {
			return;
		}
		String actor = Actor.of(task);
		if (!task.getAssignee().equals(actor)) {
			throw new Refusal("You can take on a task only for yourself");
		}
		this.firstLook.by(Ids.of(task), actor);
	}

}
