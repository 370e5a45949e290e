package org.quarterday.figures;

/** How a measure's quarters make its year to date (FG1). */
public enum Aggregation {

	SUM("Sum of the quarters"), MEAN("Mean of the quarters"), LATEST("The latest quarter"),
	NUMERATOR_DENOMINATOR("Numerators over denominators"), CUMULATIVE("Already cumulative");

	private final String label;

	Aggregation(String label) {
		this.label = label;
	}

	public String label() {
		return this.label;
	}

}
