package org.quarterday.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;

import org.springframework.stereotype.Component;

/** The reviewer's clock starts: notes when to remind first (TT4, TT5). */
@Component
class ReviewSectionStarted implements ExecutionListener {

	private final ReminderDates dates;

	ReviewSectionStarted(ReminderDates dates) {
		this.dates = dates;
	}

	@Override
	public void notify(DelegateExecution execution) {
		execution.setVariable(SectionPreparationProcess.Variables.NEXT_REVIEW_REMINDER,
				this.dates.nextReview(Ids.of(execution)));
	}

}
