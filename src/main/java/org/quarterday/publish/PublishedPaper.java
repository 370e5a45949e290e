package org.quarterday.publish;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.quarterday.cycle.Quarter;

/**
 * A published paper (DL9): it never changes; a correction is the next version.
 *
 * @param version from 1
 * @param publishedAt the system's own record (DL8)
 * @param note what changed, empty for the first version
 * @param withdrawnAt or null: it can be read
 */
public record PublishedPaper(UUID id, UUID cycleId, String committeeId, String committeeName, Quarter quarter,
		int version, String title, LocalDate meeting, Instant publishedAt, String note, Instant withdrawnAt,
		String withdrawnReason) {

	/** Its lasting address, such as {@code /papers/housing-and-community/2020-21/q1}. */
	public String path() {
		return "/papers/%s/%s/%s%s".formatted(this.committeeId, this.quarter.yearSlug(), this.quarter.slug(),
				(this.version == 1) ? "" : "/v" + this.version);
	}

	/** The name of a file of it, without its extension. */
	public String fileName() {
		return "%s-%s-%s%s".formatted(this.committeeId, this.quarter.yearSlug(), this.quarter.slug(),
				(this.version == 1) ? "" : "-v" + this.version);
	}

}
