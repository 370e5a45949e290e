package org.quarterday.content;

import java.time.Instant;

/**
 * What the reviewer decided on one piece of a section (F5, N7).
 *
 * @param fingerprint of what was decided on: a piece that has another one now is
 * undecided again
 * @param by the reviewer's name
 */
public record Verdict(String piece, boolean approved, String fingerprint, int round, Instant at, String by) {

	/** Whether it stands for what the piece says now. */
	public boolean holds(String fingerprintNow) {
		return this.fingerprint.equals(fingerprintNow);
	}

}
