package org.quarterday.mail;

import java.util.UUID;

/**
 * Where a mail that could not be delivered becomes visible in the process: an incident on
 * the section. Called in the transaction that records the outcome.
 */
public interface DeliveryIncidents {

	/**
	 * A mail about this section failed for good.
	 * @param text for the officer: which mail to whom, and what the mail server said
	 */
	void opened(UUID sectionId, String text);

	/**
	 * No mail about this section is failed any more: resent with success, or not wanted.
	 */
	void resolved(UUID sectionId);

}
