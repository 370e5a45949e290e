package org.quarterday.process;

import java.sql.SQLException;
import java.util.Set;
import java.util.function.Supplier;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.quarterday.cycle.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.ConcurrencyFailureException;

/**
 * Two changed the same thing in the same moment, and the database let one of them
 * through. The other one's transaction left no trace, so it is simply done again, with
 * what the first one left: a person who completes a task while a timer falls due never
 * hears of it.
 */
final class Conflict {

	private static final Logger logger = LoggerFactory.getLogger(Conflict.class);

	private static final int TRIES = 3;

	/** Serialization failure and deadlock. */
	private static final Set<String> STATES = Set.of("40001", "40P01");

	private Conflict() {
	}

	/**
	 * Does something that is one transaction of its own, again where it met a conflict.
	 * @throws Refusal when others were faster every time
	 */
	static <T> T retried(Supplier<T> transaction) {
		for (int tried = 1; tried < TRIES; tried++) {
			try {
				return transaction.get();
			}
			catch (RuntimeException ex) {
				if (!isIn(ex)) {
					throw ex;
				}
				logger.info("Somebody else changed the same in the same moment, trying again: {}", ex.toString());
			}
		}
		return lastTry(transaction);
	}

	private static <T> T lastTry(Supplier<T> transaction) {
		try {
			return transaction.get();
		}
		catch (RuntimeException ex) {
			if (!isIn(ex)) {
				throw ex;
			}
			Refusal refusal = new Refusal("Somebody else was faster by a moment: look at where it stands now");
			refusal.initCause(ex);
			throw refusal;
		}
	}

	static boolean isIn(Throwable thrown) {
		for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
			if (cause instanceof OptimisticLockingException || cause instanceof ConcurrencyFailureException
					|| (cause instanceof SQLException sql && STATES.contains(String.valueOf(sql.getSQLState())))) {
				return true;
			}
		}
		return false;
	}

}
