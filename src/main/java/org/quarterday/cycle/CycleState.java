package org.quarterday.cycle;

/** Where a reporting cycle stands. */
public enum CycleState {

	OPEN("Open"), CHECKING("Being checked"), PUBLISHED("Published"), CLOSED("Closed"), CANCELLED("Cancelled");

	private final String label;

	CycleState(String label) {
		this.label = label;
	}

	/** The state in the officers' words. */
	public String label() {
		return this.label;
	}

	/** Whether sections may still move: a late one can arrive after publication. */
	public boolean live() {
		return this == OPEN || this == CHECKING || this == PUBLISHED;
	}

	/** Whether the paper can still become another (DL9). */
	public boolean inMaking() {
		return this == OPEN || this == CHECKING;
	}

}
