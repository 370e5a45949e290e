package org.quarterday.mail;

/** Hands a mail over to whoever delivers it. */
interface MailTransport {

	/**
	 * Returns when the mail was accepted.
	 * @throws Undeliverable when it was refused for good (5xx)
	 * @throws RuntimeException for everything that may go better later
	 */
	void send(Letter letter);

	/** A mail server refused a mail for good. */
	final class Undeliverable extends RuntimeException {

		Undeliverable(String message, Throwable cause) {
			super(message, cause);
		}

	}

}
