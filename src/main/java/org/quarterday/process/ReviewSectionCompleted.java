package org.quarterday.process;

import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.quarterday.cycle.SectionFlow.Decision;
import org.quarterday.process.SectionPreparationProcess.Variables;
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

	/** What the person marked to go back, as JSON; read once, too. */
	static final String MARKS = "marks";

	/** Approved here, and by somebody else next. */
	private static final String NEXT_LEVEL = "NEXT_LEVEL";

	private final ReviewRecord record;

	ReviewSectionCompleted(ReviewRecord record) {
		this.record = record;
	}

	@Override
	public void notify(DelegateTask task) {
		String actor = TaskHolder.check(task, Actor.of(task));
		Decision decision = Submitted.choice(task, Variables.DECISION, Decision.class);
		Map<String, String> marks = Submitted.texts(task, MARKS);
		if (marks != null) {
			this.record.mark(Ids.of(task), actor, marks);
		}
		this.record.record(Ids.of(task), actor, decision, Submitted.text(task, COMMENT));
		if (decision == Decision.APPROVE && !this.record.isApproved(Ids.of(task))) {
			task.setVariable(Variables.DECISION, NEXT_LEVEL);
		}
		task.removeVariables(List.of(COMMENT, MARKS));
	}

}
