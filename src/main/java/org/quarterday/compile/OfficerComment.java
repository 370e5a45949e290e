package org.quarterday.compile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A field of the cover sheet that another officer fills in: finance, legal, the
 * monitoring officer (PA6, TT2).
 *
 * @param field its name on the cover sheet
 * @param comment what they wrote; null while they have not
 */
public record OfficerComment(UUID id, UUID cycleId, String field, String personId, LocalDate due, String comment,
		Instant answeredAt) {

	public boolean answered() {
		return this.comment != null;
	}

}
