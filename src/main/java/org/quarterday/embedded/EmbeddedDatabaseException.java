package org.quarterday.embedded;

import org.springframework.boot.ExitCodeGenerator;

/**
 * The embedded database cannot be used. The message is one plain line for the person who
 * started the program; the program ends with exit code 2.
 */
public class EmbeddedDatabaseException extends RuntimeException implements ExitCodeGenerator {

	EmbeddedDatabaseException(String message) {
		super(message);
	}

	EmbeddedDatabaseException(String message, Throwable cause) {
		super(message, cause);
	}

	@Override
	public int getExitCode() {
		return 2;
	}

}
