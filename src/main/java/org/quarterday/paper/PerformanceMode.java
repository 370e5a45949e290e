package org.quarterday.paper;

/** How a paper's section on performance tells of the figures; any mixture (PA5). */
public enum PerformanceMode {

	/** The report is attached as an appendix, and the tables stand there. */
	ATTACHED("The performance report is attached as an appendix"),
	/** Computed sentences, one paragraph a service. */
	NARRATIVE("A computed paragraph for each service"),
	/** Every service's table stands in the section. */
	TABLE("The services’ tables stand in this section");

	private final String label;

	PerformanceMode(String label) {
		this.label = label;
	}

	public String label() {
		return this.label;
	}

}
