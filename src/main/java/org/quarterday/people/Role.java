package org.quarterday.people;

/** What a person may do. One person may have several roles. */
public enum Role {

	OFFICER("Democratic services officer"), REVIEWER("Reviewer"), LEAD("Service lead"), ADMIN("Administrator"),
	/** Fills in the parts that a lead passes on; signs in to nothing. */
	CONTRIBUTOR("Contributor");

	private final String label;

	Role(String label) {
		this.label = label;
	}

	public String label() {
		return this.label;
	}

}
