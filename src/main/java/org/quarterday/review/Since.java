package org.quarterday.review;

import java.util.Locale;
import java.util.stream.Stream;

/** With what a section is compared (F4). */
public enum Since {

	/** With what this reviewer looked at last. */
	LOOK("Since you last looked"),
	/** With what was sent the time before. */
	SENT("Since it was sent before"),
	/** With what was approved for the quarter before. */
	QUARTER("Since last quarter");

	private final String label;

	Since(String label) {
		this.label = label;
	}

	public String label() {
		return this.label;
	}

	/** As it stands in an address. */
	public String word() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** Null when it is none of them. */
	static Since of(String word) {
		return Stream.of(values()).filter((each) -> each.word().equals(word)).findFirst().orElse(null);
	}

}
