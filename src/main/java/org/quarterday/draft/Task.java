package org.quarterday.draft;

/**
 * One part of a section's work, for the task list at the head of the form.
 *
 * @param path where it is done: a place of the page
 * @param hint what is still to be done, or null
 */
record Task(String key, String words, String path, State state, String hint) {

	/** How far a part is. */
	enum State {

		NOT_STARTED("Not started", "asked"), IN_PROGRESS("In progress", "drafting"), HAS_ERRORS("Has errors", "late"),
		READY("Ready", "approved"), RETURNED("Returned", "returned");

		private final String label;

		private final String kind;

		State(String label, String kind) {
			this.label = label;
			this.kind = kind;
		}

	}

	/** The state in words. */
	public String stateWords() {
		return this.state.label;
	}

	/** The shape beside the words, as in {@code parts :: flag}. */
	public String kind() {
		return this.state.kind;
	}

}
