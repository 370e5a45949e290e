package org.quarterday.cycle;

/**
 * What an officer decides about a section that was not approved in time (PA8). Nothing
 * decided is {@link #TO_FOLLOW}.
 */
public enum GapKind {

	/** The paper waits. */
	WAIT("Wait for it", "To follow.",
			"The paper is not published before it is approved, or before you choose " + "something else."),
	/** The number is kept for a supplement. */
	TO_FOLLOW("To follow", "To follow.",
			"The paper keeps its number and says that it follows. Once approved it is "
					+ "published as a supplement, under that number."),
	/** Nobody reads of it. */
	OMITTED("Omitted", "",
			"The paper does not mention it: the sections after it take the next lower numbers, and it "
					+ "cannot follow in a supplement."),
	/** The next paper has it. */
	DEFERRED("Deferred to the next meeting", "Deferred to the next meeting.",
			"The paper keeps its number and says that the next meeting gets it. It does not follow in a supplement.");

	private final String label;

	private final String words;

	private final String consequence;

	GapKind(String label, String words, String consequence) {
		this.label = label;
		this.words = words;
		this.consequence = consequence;
	}

	/** The choice in the officers' words. */
	public String label() {
		return this.label;
	}

	/** What the paper prints unless its committee agreed on other words; may be empty. */
	public String words() {
		return this.words;
	}

	/** What follows from the choice, for the officer. */
	public String consequence() {
		return this.consequence;
	}

	/** Whether the paper keeps the section's number. */
	public boolean keepsNumber() {
		return this != OMITTED;
	}

}
