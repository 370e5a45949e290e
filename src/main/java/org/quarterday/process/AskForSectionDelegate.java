package org.quarterday.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.quarterday.ask.Asking;

import org.springframework.stereotype.Component;

/** Asks the service lead: an invitation and its mail. */
@Component
class AskForSectionDelegate implements JavaDelegate {

	private final Asking asking;

	AskForSectionDelegate(Asking asking) {
		this.asking = asking;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.asking.ask(Ids.of(execution));
	}

}
