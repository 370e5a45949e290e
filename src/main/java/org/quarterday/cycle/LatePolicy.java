package org.quarterday.cycle;

/** What a committee does with a section that its author sends after the due time (B5). */
public enum LatePolicy {

	ALLOW("Late sections may be sent", "They are marked late, and the officer sees it.",
			"You can still send it; it is marked late, and the officer sees it."),
	BLOCK("Late sections may not be sent", "Only a new due day, given by the officer, opens the form again.",
			"This committee takes no late sections: ask the officer for another day before you send it. What you wrote is saved."),
	EXCEPTION("Late sections need an exception",
			"The author says why and until when; the officer approves, and the reason is kept.",
			"It needs an exception: ask for more time and say why before you send it. What you wrote is saved.");

	private final String label;

	private final String hint;

	private final String warning;

	LatePolicy(String label, String hint, String warning) {
		this.warning = warning;
		this.label = label;
		this.hint = hint;
	}

	/** The policy in the officers' words. */
	public String label() {
		return this.label;
	}

	/** What an author is told who is about to send a late section. */
	public String warning() {
		return this.warning;
	}

	/** What follows from it. */
	public String hint() {
		return this.hint;
	}

}
