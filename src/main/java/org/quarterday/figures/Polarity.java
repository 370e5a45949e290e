package org.quarterday.figures;

/** Which way a measure is better (FG1). */
public enum Polarity {

	HIGHER("Higher is better"), LOWER("Lower is better"), RANGE("Inside a range is better"), NONE("Neither is better");

	private final String label;

	Polarity(String label) {
		this.label = label;
	}

	public String label() {
		return this.label;
	}

}
