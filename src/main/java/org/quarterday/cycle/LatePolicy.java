package org.quarterday.cycle;

/** What a committee does with a section that its author sends after the due time (B5). */
public enum LatePolicy {

	ALLOW("Late sections may be sent", "They are marked late, and the officer sees it."),
	BLOCK("Late sections may not be sent", "Only a new due day, given by the officer, opens the form again."),
	EXCEPTION("Late sections need an exception",
			"The author says why and until when; the officer approves, and the reason is kept.");

	private final String label;

	private final String hint;

	LatePolicy(String label, String hint) {
		this.label = label;
		this.hint = hint;
	}

	/** The policy in the officers' words. */
	public String label() {
		return this.label;
	}

	/** What follows from it. */
	public String hint() {
		return this.hint;
	}

}
