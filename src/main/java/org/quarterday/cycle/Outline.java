package org.quarterday.cycle;

/**
 * How a paper places its services (PA1): the outline is data of a committee, never part
 * of content.
 */
public enum Outline {

	/** Services stand under one section: 3.1, then 3.1.1. */
	NESTED("Services within one section"),
	/** Each service has a top-level section of its own: 4, then 4.1. */
	FLAT("A section for each service"),
	/** The labels of the paper that was read, kept as outline data. */
	AS_IS("As in the past paper");

	private final String label;

	Outline(String label) {
		this.label = label;
	}

	public String label() {
		return this.label;
	}

}
