package org.quarterday.security;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in one line what is missing, instead of a stack trace. */
class NoAdministratorAnalyzer extends AbstractFailureAnalyzer<AdministratorCheck.NoAdministrator> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, AdministratorCheck.NoAdministrator cause) {
		return new FailureAnalysis(cause.getMessage(), null, rootFailure);
	}

}
