package org.quarterday.people;

/**
 * Email addresses as records and pages show them where the whole is nobody's business.
 */
public final class MaskedAddress {

	private MaskedAddress() {
	}

	/** {@code lead@council.example} becomes {@code l•••@council.example}. */
	public static String of(String email) {
		int at = email.lastIndexOf('@');
		return (at < 1) ? "•••" : email.substring(0, 1) + "•••" + email.substring(at);
	}

	/** By which road somebody came who opened a link that was mailed to this address. */
	public static String link(String email) {
		return "link sent to " + of(email);
	}

}
