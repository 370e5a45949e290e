package org.quarterday.embedded;

/**
 * The embedded database cannot be used. The message is one plain line for the person who
 * started the program; the program ends with exit code 2.
 */
public class EmbeddedDatabaseException extends RuntimeException {

	EmbeddedDatabaseException(String message) {
		super(message);
	}

	EmbeddedDatabaseException(String message, Throwable cause) {
		super(message, cause);
	}

}
