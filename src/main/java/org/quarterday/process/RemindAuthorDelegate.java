package org.quarterday.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.quarterday.mail.Notices;

import org.springframework.stereotype.Component;

/** Reminds the author, and notes when to do so again. */
@Component
class RemindAuthorDelegate implements JavaDelegate {

	private final Notices notices;

	private final ReminderDates dates;

	RemindAuthorDelegate(Notices notices, ReminderDates dates) {
		this.notices = notices;
		this.dates = dates;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.notices.remindAuthor(Ids.of(execution));
		execution.setVariable(SectionPreparationProcess.Variables.NEXT_DRAFT_REMINDER,
				this.dates.nextDraft(Ids.of(execution)));
	}

}
