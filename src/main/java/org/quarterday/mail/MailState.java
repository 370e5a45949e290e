package org.quarterday.mail;

/** Where one mail of the outbox stands. */
public enum MailState {

	QUEUED("Waiting to be sent"), SENDING("Being sent"), SENT("Sent"), FAILED("Not delivered"), DROPPED("Not needed");

	private final String label;

	MailState(String label) {
		this.label = label;
	}

	/** The state in the officers' words. */
	public String label() {
		return this.label;
	}

}
