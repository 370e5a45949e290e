package org.quarterday.cycle;

/** What kind of body meets; decides whether a late item is possible at all (DL7). */
public enum Body {

	/** A committee: may take a late item for a written reason (s.100B(4)(b)). */
	COMMITTEE("Committee"),
	/** The executive (cabinet): has no such route (SI 2012/2089). */
	EXECUTIVE("Executive body");

	private final String label;

	Body(String label) {
		this.label = label;
	}

	public String label() {
		return this.label;
	}

	/** Whether a report may be taken after the last publication day. */
	public boolean takesLateItems() {
		return this == COMMITTEE;
	}

}
