package org.quarterday.figures;

/**
 * A measure's year up to a quarter (D8).
 *
 * @param value such as "143"; empty when there is none
 * @param how it is counted, such as "sum of the quarters; without Q1 2026/27, no figure"
 * @param hint what the author can do to see it; empty unless there is none for that
 * reason
 */
public record YearSoFar(String value, String how, String hint) {

	static final YearSoFar NONE = new YearSoFar("", "", "");

	static YearSoFar of(String value, String how) {
		return new YearSoFar(value, how, "");
	}

	/** In a line for its author. */
	String words() {
		return this.value.isEmpty() ? this.hint : "%s (%s)".formatted(this.value, this.how);
	}

}
