package org.quarterday.paper;

/** What a piece of paper markup is for. */
enum Edition {

	/** The public page: paragraph numbers are links to themselves. */
	PAGE,
	/** A preview inside another page. */
	PREVIEW,
	/** What the PDF is made from. */
	PRINT;

	/**
	 * The element that frames what the system generated in the print edition: cover,
	 * contents, figures, gap wording. It becomes a Part element of the PDF's structure;
	 * the paper's own words stand in none.
	 */
	static final String GENERATED = "part";

}
