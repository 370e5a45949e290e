package org.quarterday.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;

/**
 * Offers "Review section" to those chosen, with a name and a due date that say it all.
 */
@Component
class ReviewSectionCreated implements TaskListener {

	private final Reviewers reviewers;

	private final TaskDress dress;

	ReviewSectionCreated(Reviewers reviewers, TaskDress dress) {
		this.reviewers = reviewers;
		this.dress = dress;
	}

	@Override
	public void notify(DelegateTask task) {
		task.addCandidateUsers(this.reviewers.chosen(task.getExecution()));
		this.dress.review(task, Ids.of(task));
	}

}
