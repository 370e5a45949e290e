package org.quarterday.process;

import java.util.List;
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

	private final Reviewers reviewers;

	ChooseReviewerEnded(ReviewRecord record, Reviewers reviewers) {
		this.reviewers = reviewers;
		this.record = record;
	}

	@Override
	public void notify(DelegateExecution execution) {
		int level = (Integer) execution.getVariable(Variables.LEVEL);
		List<ReviewRecord.Seat> seats = ((DmnDecisionResult) execution.getVariable(RESULT)).getResultList()
			.stream()
			.map((answer) -> seat(level, answer))
			.toList();
		seats.forEach(this.reviewers::requireSomebody);
		execution.setVariable(Variables.SEATS, this.record.seats(Ids.of(execution), seats));
	}

	private static ReviewRecord.Seat seat(int level, Map<String, Object> answer) {
		String meaning = (String) answer.get(Variables.MEANING);
		return new ReviewRecord.Seat(level, (String) answer.get(Variables.REVIEWER), (meaning != null) ? meaning : "",
				!Boolean.FALSE.equals(answer.get(Variables.LAST)));
	}

}
