package org.quarterday.mail;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Gives the personal address that some kinds of mail carry. It is asked at the moment of
 * sending, so that no token ever stands in the outbox. Any bean of this type takes part;
 * mails that no bean serves carry an address behind sign-in.
 */
public interface LinkSource {

	/** Whether this source makes the links of a template's mails. */
	boolean serves(String template);

	/**
	 * The whole address, made from {@code quarterday.public-url}; empty when the
	 * recipient has no right to it any more: then the mail is dropped, not sent.
	 * @param sectionId null for mails about no section
	 * @param details as queued
	 */
	Optional<String> url(String template, String personId, UUID sectionId, Map<String, String> details);

}
