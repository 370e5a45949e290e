package org.quarterday.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * When a mail that could not be handed over is tried again: from one minute to four
 * hours, each up to a fifth more or less so that mails do not come back all at once, for
 * 24 hours after the first attempt.
 */
final class BackOff {

	private static final List<Integer> MINUTES = List.of(1, 2, 5, 15, 30, 60, 120, 240);

	private static final Duration PATIENCE = Duration.ofHours(24);

	private static final double JITTER = 0.2;

	private BackOff() {
	}

	/**
	 * @param attempts how often it was tried, from 1
	 * @return empty when it is given up
	 */
	static Optional<Instant> next(int attempts, Instant firstAttempt, Instant now, RandomGenerator random) {
		Instant end = firstAttempt.plus(PATIENCE);
		if (!now.isBefore(end)) {
			return Optional.empty();
		}
		int minutes = MINUTES.get(Math.min(attempts, MINUTES.size()) - 1);
		long millis = (long) (minutes * 60_000L * (1 + JITTER * random.nextDouble(-1, 1)));
		Instant next = now.plusMillis(millis);
		return Optional.of(next.isAfter(end) ? end : next);
	}

}
