package org.quarterday.security;

import ch.qos.logback.classic.spi.IThrowableProxy;

import org.springframework.boot.logging.logback.ExtendedWhitespaceThrowableProxyConverter;

/** A stack trace whose messages have their tokens masked, as {@link MaskedMessage}. */
public class MaskedThrowable extends ExtendedWhitespaceThrowableProxyConverter {

	@Override
	protected String throwableProxyToString(IThrowableProxy throwable) {
		return MaskedMessage.mask(super.throwableProxyToString(throwable));
	}

}
