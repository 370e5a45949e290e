package org.quarterday.publish;

import java.util.Optional;
import java.util.UUID;

import org.quarterday.cycle.Refusal;

/** What the process asks of step 5. */
public interface Publishing {

	/**
	 * Publishes the checked paper in the officer's name, or says why the rules do not
	 * allow it now (DL7). It answers and does not throw, because the transaction goes on:
	 * the paper then goes back to "Check paper".
	 * @return empty when it is published
	 */
	Optional<Refusal> publish(UUID cycleId, String officer);

	/**
	 * Publishes what came after the paper as a supplement (G10), under the same rules.
	 * @return empty when it is published
	 */
	Optional<Refusal> publishSupplement(UUID cycleId, String officer);

	/**
	 * A section of the cycle is settled.
	 * @return whether it came after a paper that said it would follow: its officer is
	 * then told that there is a supplement to check
	 */
	boolean cameLate(UUID cycleId, UUID sectionId);

}
