package org.quarterday.draft;

import java.time.Instant;
import java.util.UUID;

/**
 * The working copy of a section.
 *
 * @param revision 0 while nothing was saved, one more with every save
 * @param savedAt null while nothing was saved, and so {@code savedBy}
 */
public record Draft(UUID sectionId, int revision, Typed typed, Instant savedAt, String savedBy, String savedVia) {

	static Draft none(UUID sectionId) {
		return new Draft(sectionId, 0, Typed.NOTHING, null, null, null);
	}

}
