package org.quarterday.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.quarterday.mail.Notices;

import org.springframework.stereotype.Component;

/** Tells all who held the section that they need do nothing more. */
@Component
class ExcuseSectionDelegate implements JavaDelegate {

	private final Notices notices;

	ExcuseSectionDelegate(Notices notices) {
		this.notices = notices;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.notices.excused(Ids.of(execution));
	}

}
