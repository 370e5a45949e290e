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
		int seat = (Integer) task.getVariable(Variables.SEAT);
		task.setVariable(Variables.DECISION,
				this.record.record(Ids.of(task), seat, actor, decision, Submitted.text(task, COMMENT)).name());
		task.removeVariables(List.of(COMMENT, MARKS));
	}

}
