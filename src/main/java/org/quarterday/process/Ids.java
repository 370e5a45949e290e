package org.quarterday.process;

import java.util.UUID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;

/**
 * Which cycle or section a process is about: its business key, which nobody can overwrite
 * from outside, unlike a variable.
 */
final class Ids {

	private Ids() {
	}

	static UUID of(DelegateExecution execution) {
		return UUID.fromString(execution.getProcessBusinessKey());
	}

	static UUID of(DelegateTask task) {
		return of(task.getExecution());
	}

}
