package org.quarterday.cycle;

/**
 * A stage of the timetable (TT2), in order. The last publication day is not among them:
 * it is computed, never set (DL3).
 */
public enum Stage {

	ASK("Services are asked", 30), DRAFTS_DUE("Drafts due", 18), REVIEW_DECIDED("Reviews decided", 15),
	RESUBMISSION("Returned sections due again", 13), COMPILE("Paper compiled", 12),
	STATUTORY_COMMENTS("Statutory officers' comments", 8), FINAL("Paper final", 7);

	private final String label;

	private final int defaultDays;

	Stage(String label, int defaultDays) {
		this.label = label;
		this.defaultDays = defaultDays;
	}

	/** The stage in the officers' words. */
	public String label() {
		return this.label;
	}

	/** Working days before the meeting, unless the committee sets others. */
	public int defaultDays() {
		return this.defaultDays;
	}

}
