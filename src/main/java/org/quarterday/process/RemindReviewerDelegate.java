package org.quarterday.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.quarterday.mail.Notices;

import org.springframework.stereotype.Component;

/** Reminds whoever may review the section, and notes when to do so again. */
@Component
class RemindReviewerDelegate implements JavaDelegate {

	private final Notices notices;

	private final Reviewers reviewers;

	private final ReminderDates dates;

	RemindReviewerDelegate(Notices notices, Reviewers reviewers, ReminderDates dates) {
		this.notices = notices;
		this.reviewers = reviewers;
		this.dates = dates;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.notices.remindReviewer(Ids.of(execution), this.reviewers.chosen(execution));
		execution.setVariable(SectionPreparationProcess.Variables.NEXT_REVIEW_REMINDER,
				this.dates.nextReview(Ids.of(execution)));
	}

}
