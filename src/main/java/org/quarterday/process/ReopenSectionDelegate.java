package org.quarterday.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.quarterday.mail.Notices;

import org.springframework.stereotype.Component;

/** Tells the author that the officer sent an approved section back. */
@Component
class ReopenSectionDelegate implements JavaDelegate {

	private final Notices notices;

	ReopenSectionDelegate(Notices notices) {
		this.notices = notices;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.notices.returned(Ids.of(execution));
	}

}
