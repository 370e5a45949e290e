package org.quarterday.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.quarterday.mail.Notices;

import org.springframework.stereotype.Component;

/** Tells whoever may review the section that it waits for them. */
@Component
class TellReviewerDelegate implements JavaDelegate {

	private final Notices notices;

	private final Reviewers reviewers;

	TellReviewerDelegate(Notices notices, Reviewers reviewers) {
		this.notices = notices;
		this.reviewers = reviewers;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.notices.reviewWaiting(Ids.of(execution), this.reviewers.chosen(execution));
	}

}
