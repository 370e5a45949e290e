package org.quarterday.rehearsal;

import java.time.Instant;
import java.util.Optional;

/**
 * The process's own time, while a rehearsal moves the clock: jobs and timers run when
 * told to, never by themselves.
 */
public interface EngineTime {

	/** When the next job or timer is due; empty when none waits. */
	Optional<Instant> nextDue();

	/**
	 * Runs every job that is due at an instant, and what becomes due by that.
	 * @return how many ran
	 */
	int runDue(Instant now);

}
