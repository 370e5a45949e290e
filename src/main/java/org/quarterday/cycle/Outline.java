package org.quarterday.cycle;

/** How a paper is numbered (PA1). The outline is data; content stores no numbers. */
public enum Outline {

	/** Services stand under the section before them: 3.1, then 3.1.1. */
	NESTED,
	/** Each service is a top-level section: 4., then 4.1. */
	FLAT,
	/** The labels of the paper that the outline was read from, kept as data. */
	AS_IS

}
