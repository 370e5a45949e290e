package org.quarterday.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.quarterday.cycle.SectionFlow.Decision;
import org.quarterday.review.ReviewRecord;

import org.springframework.stereotype.Component;

/**
 * A reviewer decides, in the Tasklist or on our own page: checks who acts and what was
 * decided before the domain checks and records it. Nothing sent along is believed.
 */
@Component
class ReviewSectionCompleted implements TaskListener {

	/** What the person wrote; read once, never kept in the process. */
	static final String COMMENT = "comment";

	private final ReviewRecord record;

	ReviewSectionCompleted(ReviewRecord record) {
		this.record = record;
	}

	@Override
	public void notify(DelegateTask task) {
		String actor = TaskHolder.check(task, Actor.of(task));
		Decision decision = Submitted.choice(task, SectionPreparationProcess.Variables.DECISION, Decision.class);
		this.record.record(Ids.of(task), actor, decision, Submitted.text(task, COMMENT));
		task.removeVariable(COMMENT);
	}

}
