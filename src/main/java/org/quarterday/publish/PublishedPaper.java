package org.quarterday.publish;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.quarterday.cycle.Quarter;

/**
 * A published paper or supplement (DL9): it never changes; a correction is the next
 * version.
 *
 * @param supplement 0 for the paper itself, from 1 for its supplements (G10)
 * @param version from 1
 * @param publishedAt the system's own record (DL8)
 * @param note what changed, empty for the first version
 * @param withdrawnAt or null: it can be read
 */
public record PublishedPaper(UUID id, UUID cycleId, String committeeId, String committeeName, Quarter quarter,
		int supplement, int version, String title, LocalDate meeting, Instant publishedAt, String note,
		Instant withdrawnAt, String withdrawnReason) {

	/**
	 * Its lasting address, such as {@code /papers/housing-and-community/2020-21/q1}, with
	 * {@code /supplement-1} and {@code /v2} after it.
	 */
	public String path() {
		return "/papers/%s/%s/%s%s".formatted(this.committeeId, this.quarter.yearSlug(), this.quarter.slug(), end('/'));
	}

	/** The name of a file of it, without its extension. */
	public String fileName() {
		return "%s-%s-%s%s".formatted(this.committeeId, this.quarter.yearSlug(), this.quarter.slug(), end('-'));
	}

	/** Whether somebody withdrew it: then nothing of it can be read. */
	public boolean withdrawn() {
		return this.withdrawnAt != null;
	}

	/** What it is, in words: "Paper", "Supplement 1", "Paper, version 2". */
	public String what() {
		String words = (this.supplement == 0) ? "Paper" : "Supplement " + this.supplement;
		return (this.version == 1) ? words : words + ", version " + this.version;
	}

	private String end(char before) {
		String supplementary = (this.supplement == 0) ? "" : before + "supplement-" + this.supplement;
		return (this.version == 1) ? supplementary : supplementary + before + "v" + this.version;
	}

}
