package org.quarterday.draft;

import org.quarterday.people.MaskedAddress;

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
		return new Author(personId, MaskedAddress.link(email));
	}

}
