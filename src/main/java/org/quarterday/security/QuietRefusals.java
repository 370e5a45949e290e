package org.quarterday.security;

import java.util.stream.Stream;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import org.quarterday.cycle.Refusal;
import org.slf4j.Marker;

/**
 * Keeps out of the log that the rules refused what a person asked: the person is told in
 * plain words, and a stack trace would look like a fault of the program.
 */
public class QuietRefusals extends TurboFilter {

	@Override
	public FilterReply decide(Marker marker, Logger logger, Level level, String format, Object[] parameters,
			Throwable thrown) {
		if (!logger.getName().startsWith("org.camunda.")) {
			return FilterReply.NEUTRAL;
		}
		boolean refusal = isRefusal(thrown) || tells(format)
				|| parameters != null && Stream.of(parameters).anyMatch(QuietRefusals::tells);
		return refusal ? FilterReply.DENY : FilterReply.NEUTRAL;
	}

	/** An exception, or a stack trace that was made into words. */
	private static boolean tells(Object parameter) {
		return (parameter instanceof Throwable thrown) ? isRefusal(thrown)
				: String.valueOf(parameter).contains(Refusal.class.getName());
	}

	private static boolean isRefusal(Throwable thrown) {
		for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
			if (cause instanceof Refusal) {
				return true;
			}
		}
		return false;
	}

}
