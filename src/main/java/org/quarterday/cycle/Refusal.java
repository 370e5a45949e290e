package org.quarterday.cycle;

/**
 * A person asked for something that the rules do not allow now. The message is for that
 * person: plain words, what is wrong and what to do; it is shown beside the field named.
 */
public class Refusal extends RuntimeException {

	private final String field;

	public Refusal(String field, String message) {
		super(message);
		this.field = field;
	}

	public Refusal(String message) {
		this("", message);
	}

	/** The form field that the message belongs to, or empty. */
	public String field() {
		return this.field;
	}

}
