package org.quarterday.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.quarterday.compile.Compiling;

import org.springframework.stereotype.Component;

/** Compiles the paper, gaps and all. */
@Component
class CompilePaperDelegate implements JavaDelegate {

	private final Compiling compiling;

	CompilePaperDelegate(Compiling compiling) {
		this.compiling = compiling;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.compiling.compile(Ids.of(execution));
	}

}
