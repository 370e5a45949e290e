package org.quarterday.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.quarterday.cycle.Refusal;

/** Whether a task is this person's to complete. The engine alone lets others do it. */
final class TaskHolder {

	private TaskHolder() {
	}

	/**
	 * @return the actor
	 * @throws Refusal when the task was offered to others, or somebody else has claimed
	 * it
	 */
	static String check(DelegateTask task, String actor) {
		boolean offered = task.getCandidates()
			.stream()
			.anyMatch((link) -> IdentityLinkType.CANDIDATE.equals(link.getType()) && actor.equals(link.getUserId()));
		if (!offered) {
			throw new Refusal("This section is not yours to review");
		}
		if (task.getAssignee() != null && !task.getAssignee().equals(actor)) {
			throw new Refusal("Somebody else has claimed this review: ask them, or wait until they let go of it");
		}
		return actor;
	}

}
