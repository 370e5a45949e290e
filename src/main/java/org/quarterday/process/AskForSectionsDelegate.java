package org.quarterday.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

/**
 * Notes when the paper is compiled and when the cycle ends; its sections are asked one by
 * one.
 */
@Component
class AskForSectionsDelegate implements JavaDelegate {

	private final CycleDates dates;

	AskForSectionsDelegate(CycleDates dates) {
		this.dates = dates;
	}

	@Override
	public void execute(DelegateExecution execution) {
		execution.setVariable(QuarterlyPaperProcess.Variables.COMPILE_AT, this.dates.compileAt(Ids.of(execution)));
		execution.setVariable(QuarterlyPaperProcess.Variables.CLOSE_AT, this.dates.closeAt(Ids.of(execution)));
	}

}
