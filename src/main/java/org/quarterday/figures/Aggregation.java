package org.quarterday.figures;

/** How a measure's quarters make its year to date (FG1). */
public enum Aggregation {

	SUM("Sum of the quarters", "10, 12 and 8 make 30: for counts, such as homes let"),
	MEAN("Mean of the quarters", "10, 12 and 8 make 10: for averages of quarters that weigh the same"),
	LATEST("The latest quarter", "10, 12 and 8 make 8: for what stands at the end, such as people waiting"),
	NUMERATOR_DENOMINATOR("Numerators over denominators",
			"45 of 60, 30 of 50 and 20 of 20 make 95 of 130, 73.1%: for shares. Authors type both parts"),
	CUMULATIVE("Already cumulative", "10, 22 and 30 make 30: each figure already counts from 1 April");

	private final String label;

	private final String example;

	Aggregation(String label, String example) {
		this.label = label;
		this.example = example;
	}

	public String label() {
		return this.label;
	}

	/** Three quarters worked through, and what it is for (D8). */
	public String example() {
		return this.example;
	}

}
