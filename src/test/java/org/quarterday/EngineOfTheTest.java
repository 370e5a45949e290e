package org.quarterday;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * The Tasklist finds its engine by name in a list of the whole JVM. Programs of several
 * tests live in it: the last one started would answer for all, and with one stopped there
 * would be none. So each test puts its own engine there.
 */
class EngineOfTheTest implements TestExecutionListener {

	@Override
	public void beforeTestMethod(TestContext test) {
		if (test.hasApplicationContext()) {
			register(test.getApplicationContext());
		}
	}

	private static void register(ApplicationContext program) {
		program.getBeanProvider(ProcessEngine.class).ifAvailable(ProcessEngines::registerProcessEngine);
	}

}
