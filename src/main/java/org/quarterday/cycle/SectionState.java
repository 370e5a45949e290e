package org.quarterday.cycle;

/**
 * Where one service's section stands. <em>Overdue</em> and <em>nil</em> are flags beside
 * it, not states.
 */
public enum SectionState {

	ASKED("Asked"), DRAFTING("Drafting"), SENT("Sent"), IN_REVIEW("In review"), RETURNED("Returned"),
	APPROVED("Approved"), REOPENED("Reopened"), EXCUSED("Excused"), PUBLISHED("Published");

	private final String label;

	SectionState(String label) {
		this.label = label;
	}

	/** The state in the officers' words. */
	public String label() {
		return this.label;
	}

	/** Whether the author holds the section and may write. */
	public boolean withAuthor() {
		return this == ASKED || this == DRAFTING || this == RETURNED || this == REOPENED;
	}

	/** Whether the reviewer holds the section. */
	public boolean withReviewer() {
		return this == SENT || this == IN_REVIEW;
	}

	/** Whether the paper need not wait for the section any more. */
	public boolean settled() {
		return this == APPROVED || this == EXCUSED || this == PUBLISHED;
	}

}
