package org.quarterday.process;

import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;

import org.springframework.stereotype.Component;

/** Keeps of the decision table's answer only the word or id that names the reviewer. */
@Component
class ChooseReviewerEnded implements ExecutionListener {

	/** Under this name the engine shows the answer while the step ends. */
	private static final String RESULT = "decisionResult";

	@Override
	public void notify(DelegateExecution execution) {
		DmnDecisionResult result = (DmnDecisionResult) execution.getVariable(RESULT);
		execution.setVariable(SectionPreparationProcess.Variables.REVIEWER,
				result.getSingleResult().getEntry(SectionPreparationProcess.Variables.REVIEWER));
	}

}
