package org.quarterday.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.quarterday.mail.Notices;

import org.springframework.stereotype.Component;

/** Tells all concerned that there will be no paper. */
@Component
class CancelCycleDelegate implements JavaDelegate {

	private final Notices notices;

	CancelCycleDelegate(Notices notices) {
		this.notices = notices;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.notices.cancelled(Ids.of(execution));
	}

}
