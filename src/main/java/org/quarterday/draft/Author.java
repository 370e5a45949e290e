package org.quarterday.draft;

/**
 * Who writes, and by which road.
 *
 * @param via {@code sign-in} or {@code link sent to <masked address>}: a link identifies
 * an invitation, not a person (LK3)
 */
public record Author(String personId, String via) {

	/** The road of somebody who signed in. */
	public static Author signedIn(String personId) {
		return new Author(personId, "sign-in");
	}

	/** The road of a link that was mailed to this address. */
	public static Author byLink(String personId, String email) {
		return new Author(personId, "link sent to " + masked(email));
	}

	/** {@code lead@council.example} becomes {@code l***@council.example}. */
	static String masked(String email) {
		int at = email.lastIndexOf('@');
		return (at < 1) ? "***" : email.substring(0, 1) + "***" + email.substring(at);
	}

}
