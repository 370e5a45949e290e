package org.quarterday.mail;

import java.util.Optional;
import java.util.UUID;

/** Why a section went back to its author, as whoever sent it back wrote it. */
public interface ReturnComments {

	/** The newest; empty when the section never went back. */
	Optional<ReturnComment> newest(UUID sectionId);

	/**
	 * One comment.
	 *
	 * @param by name of whoever sent the section back
	 */
	record ReturnComment(String by, String comment) {
	}

}
