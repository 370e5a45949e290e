package org.quarterday.draft;

import org.quarterday.cycle.ReportingCycle;
import org.quarterday.cycle.Section;
import org.quarterday.cycle.Words;
import org.quarterday.people.Person;

/**
 * What every page of a section's form says at its top.
 *
 * @param person who looks at it
 * @param lead who answers for it
 * @param sentBy who sent it last; null until then
 * @param status {@code draft}, {@code sent} or the section's state for the shape beside
 * the words
 * @param statusWords "Draft - not sent", "Sent" and so on: unmistakable (LK4)
 * @param due such as "17:00 on Wednesday 20 May 2026"
 * @param dueIn such as "in 3 days"
 * @param back the comment with which it came back; null when it did not
 */
record SectionPage(Access access, Section section, ReportingCycle cycle, Person officer, Person person, Person lead,
		Person sentBy, String status, String statusWords, String due, String dueIn, boolean late,
		DraftStore.Comment back) {

	/** The name of who answers for it. */
	public String leadName() {
		return this.lead.name();
	}

	public String base() {
		return this.access.base();
	}

	/** The day of the meeting, such as "Wednesday 10 June 2026". */
	public String meeting() {
		return Words.day(this.cycle.meeting());
	}

	/** When it was sent last, such as "14:02 on Monday 4 May 2026"; empty until then. */
	public String sentAt() {
		return (this.section.sentAt() != null) ? Words.moment(this.section.sentAt()) : "";
	}

	/** The name of the section's state, for conditions in pages. */
	public String state() {
		return this.section.state().name();
	}

}
