package org.quarterday.process;

import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.quarterday.publish.Publishing;

import org.springframework.stereotype.Component;

/**
 * Publishes a supplement in the name of the officer who checked; what the rules refuse
 * goes back to be checked.
 */
@Component
class PublishSupplementDelegate implements JavaDelegate {

	private final Publishing publishing;

	PublishSupplementDelegate(Publishing publishing) {
		this.publishing = publishing;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.publishing.publishSupplement(Ids.of(execution), Actor.of(execution)).ifPresent((refusal) -> {
			throw new BpmnError(QuarterlyPaperProcess.Errors.PUBLICATION_REFUSED, refusal.getMessage());
		});
	}

}
