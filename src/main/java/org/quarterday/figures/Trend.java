package org.quarterday.figures;

/** Direction of travel (FG7). */
public enum Trend {

	IMPROVED("Improved"), NO_CHANGE("No change"), DECLINED("Declined"), HIGHER("Higher"), LOWER("Lower"), SAME("Same"),
	NO_COMPARISON("No comparison");

	private final String word;

	Trend(String word) {
		this.word = word;
	}

	public String word() {
		return this.word;
	}

}
