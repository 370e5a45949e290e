package org.quarterday.cycle;

import java.util.UUID;

/**
 * What the steps ask of the process for one reporting cycle. Every call runs in the
 * caller's transaction.
 */
public interface CycleFlow {

	/**
	 * Starts the cycle's process and one section process for each section of the cycle.
	 */
	void open(UUID cycleId);

	/** Starts the section process of a service added late. */
	void addSection(UUID cycleId, UUID sectionId);

	/** Every section is settled: the cycle may compile before its compile date. */
	void allSettled(UUID cycleId);

	/** The officer decides on the compiled paper: completes "Check paper". */
	void decide(UUID cycleId, String actor, PaperDecision decision);

	/** A section came after the paper: the officer gets a supplement to check. */
	void supplementWaits(UUID cycleId);

	/** The officer publishes the supplement: completes "Check supplement". */
	void publishSupplement(UUID cycleId, String actor);

	/** Ends the cycle and all its sections without a paper. */
	void cancel(UUID cycleId);

	/** The officer's decision on a compiled paper. */
	enum PaperDecision {

		/** Publish it now. */
		PUBLISH,
		/** One or more sections were sent back: wait for them, then compile again. */
		SEND_BACK

	}

}
