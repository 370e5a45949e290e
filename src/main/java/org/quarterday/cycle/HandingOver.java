package org.quarterday.cycle;

import java.util.List;
import java.util.UUID;

/**
 * "Not me": a lead gives the whole task to somebody else in the directory (C8). Links of
 * whoever no longer writes the section end (LK2), the new lead is asked, and what was
 * typed stays.
 */
public interface HandingOver {

	/** Who could take the section, by name. */
	List<Candidate> candidates(UUID sectionId);

	/**
	 * Hands the section over.
	 * @param reason why, in the author's words; may be empty
	 * @param actor who does it, and {@code via} by which road
	 * @throws Refusal naming the field {@code person} when that person cannot take it
	 */
	void handOver(UUID sectionId, String personId, String reason, String actor, String via);

	/** Somebody in the directory. */
	record Candidate(String id, String name, String jobTitle) {

		/** Such as "A. Lead, Head of Housing". */
		public String words() {
			return this.jobTitle.isBlank() ? this.name : this.name + ", " + this.jobTitle;
		}

	}

}
