package org.quarterday.process;

import java.util.Map;

import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.quarterday.process.SectionPreparationProcess.Variables;
import org.quarterday.review.ReviewRecord;

import org.springframework.stereotype.Component;

/**
 * Keeps the decision table's answer: who reviews at this level, what it means, and
 * whether it is the last.
 */
@Component
class ChooseReviewerEnded implements ExecutionListener {

	/** Under this name the engine shows the answer while the step ends. */
	private static final String RESULT = "decisionResult";

	private final ReviewRecord record;

	ChooseReviewerEnded(ReviewRecord record) {
		this.record = record;
	}

	@Override
	public void notify(DelegateExecution execution) {
		Map<String, Object> answer = ((DmnDecisionResult) execution.getVariable(RESULT)).getSingleResult()
			.getEntryMap();
		String reviewer = (String) answer.get(Variables.REVIEWER);
		String meaning = (String) answer.get(Variables.MEANING);
		boolean last = !Boolean.FALSE.equals(answer.get(Variables.LAST));
		execution.setVariable(Variables.REVIEWER, reviewer);
		this.record.level(Ids.of(execution), new ReviewRecord.Level((Integer) execution.getVariable(Variables.LEVEL),
				reviewer, (meaning != null) ? meaning : "", last));
	}

}
