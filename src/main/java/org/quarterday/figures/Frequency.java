package org.quarterday.figures;

/** How often a measure has a result (FG1). */
public enum Frequency {

	QUARTERLY("Every quarter"), HALF_YEARLY("Twice a year"), YEARLY("Once a year");

	private final String label;

	Frequency(String label) {
		this.label = label;
	}

	public String label() {
		return this.label;
	}

}
