package org.quarterday.security;

import java.util.regex.Pattern;

import ch.qos.logback.classic.pattern.MessageConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;

/**
 * The message of a log line with the tokens of personal links masked (LK2): whoever reads
 * the logs must not be able to open somebody's form or set their password.
 */
public class MaskedMessage extends MessageConverter {

	private static final Pattern TOKEN = Pattern
		.compile("(/(?:task|forgotten-password)/|%2F(?:task|forgotten-password)%2F)" + "[A-Za-z0-9_-]{6,}");

	@Override
	public String convert(ILoggingEvent event) {
		return mask(super.convert(event));
	}

	static String mask(String text) {
		return (text != null) ? TOKEN.matcher(text).replaceAll("$1***") : null;
	}

}
