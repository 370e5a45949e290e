package org.quarterday.cycle;

/** How a paper speaks of a section that was not approved in time (PA8). */
public enum GapKind {

	TO_FOLLOW("To follow"), OMITTED("Omitted"), DEFERRED("Deferred to the next meeting");

	private final String label;

	GapKind(String label) {
		this.label = label;
	}

	public String label() {
		return this.label;
	}

}
