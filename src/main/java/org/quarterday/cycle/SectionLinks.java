package org.quarterday.cycle;

import java.util.Optional;
import java.util.UUID;

/**
 * What the emailed form asks of personal links (LK2); the step that asks for sections
 * answers.
 */
public interface SectionLinks {

	/** Whom and which section a live link stands for. Changes nothing (LK1). */
	Optional<Holder> open(String token);

	/**
	 * Whether the link was a real one that is revoked, or whose cycle ended. Changes
	 * nothing.
	 */
	boolean ended(String token);

	/**
	 * Mails a link for every open section that the person with this address leads or
	 * deputises for, to the address on file. An unknown address sends nothing, and the
	 * caller cannot tell.
	 */
	void renew(String email);

	/** One person's part in one section. */
	record Holder(UUID sectionId, String personId) {
	}

}
