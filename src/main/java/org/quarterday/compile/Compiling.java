package org.quarterday.compile;

import java.util.UUID;

/** What the process asks of step 4. */
public interface Compiling {

	/**
	 * Compiles the paper, gaps and all: the cycle is then being checked, and its officer
	 * is told that there is a paper to check and which sections it lacks. Runs in the
	 * process's transaction and may be repeated after a failure.
	 */
	void compile(UUID cycleId);

}
