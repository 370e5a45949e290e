package org.quarterday.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ProcessEngineServicesAware;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.quarterday.cycle.Refusal;

/** Who acts: the person whom the engine knows as signed in, never a variable. */
final class Actor {

	private Actor() {
	}

	static String of(DelegateExecution execution) {
		return of((ProcessEngineServicesAware) execution);
	}

	static String of(DelegateTask task) {
		return of((ProcessEngineServicesAware) task);
	}

	private static String of(ProcessEngineServicesAware engine) {
		Authentication authentication = engine.getProcessEngineServices()
			.getIdentityService()
			.getCurrentAuthentication();
		if (authentication == null || authentication.getUserId() == null) {
			throw new Refusal("Sign in first");
		}
		return authentication.getUserId();
	}

}
