package org.quarterday.cycle;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * A clock that stands still until it is moved, and is never moved back. For rehearsals
 * and tests only, each in a JVM and database of its own.
 */
public final class MovableClock extends Clock {

	private volatile Instant now;

	public MovableClock(Instant start) {
		this.now = start;
	}

	/**
	 * Moves the clock forward.
	 * @throws IllegalArgumentException when the instant lies before the clock's own
	 */
	public synchronized void moveTo(Instant instant) {
		if (instant.isBefore(this.now)) {
			throw new IllegalArgumentException("The clock shows " + this.now + " and cannot go back to " + instant);
		}
		this.now = instant;
	}

	public void advance(Duration duration) {
		moveTo(this.now.plus(duration));
	}

	@Override
	public Instant instant() {
		return this.now;
	}

	@Override
	public ZoneId getZone() {
		return Time.LONDON;
	}

	/** The same clock: its zone is always London. */
	@Override
	public Clock withZone(ZoneId zone) {
		return this;
	}

}
