package org.quarterday.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.quarterday.mail.Notices;

import org.springframework.stereotype.Component;

/** Tells the author what the reviewer asks for. */
@Component
class ReturnToAuthorDelegate implements JavaDelegate {

	private final Notices notices;

	ReturnToAuthorDelegate(Notices notices) {
		this.notices = notices;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.notices.returned(Ids.of(execution));
	}

}
