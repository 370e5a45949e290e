package org.quarterday.figures;

import java.time.Instant;

import org.quarterday.cycle.Quarter;

/**
 * A figure that was published and is now another (FG9): never changed, never removed.
 *
 * @param before as it was typed; empty when there was no figure
 * @param after as it is typed now; empty when there is no figure any more
 * @param reason public: the next papers print it
 */
public record Restatement(String measureCode, Quarter quarter, String before, String after, String reason, String by,
		Instant at) {

	/** The note that papers print, such as "CSU12, Q4 2025/26: 40 is now 47. Reason". */
	public String words() {
		return "%s, %s: restated, %s is now %s. %s".formatted(this.measureCode, this.quarter, figure(this.before),
				figure(this.after), this.reason);
	}

	private static String figure(String typed) {
		return typed.isBlank() ? "no figure" : typed.strip();
	}

}
