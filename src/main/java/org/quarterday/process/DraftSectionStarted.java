package org.quarterday.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;

import org.springframework.stereotype.Component;

/** The author's clock starts: notes when to remind first (TT4, TT5). */
@Component
class DraftSectionStarted implements ExecutionListener {

	private final ReminderDates dates;

	DraftSectionStarted(ReminderDates dates) {
		this.dates = dates;
	}

	@Override
	public void notify(DelegateExecution execution) {
		execution.setVariable(SectionPreparationProcess.Variables.NEXT_DRAFT_REMINDER,
				this.dates.nextDraft(Ids.of(execution)));
	}

}
