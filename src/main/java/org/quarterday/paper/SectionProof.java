package org.quarterday.paper;

import java.util.List;
import java.util.UUID;

/**
 * Reads one section for what should not be published unseen (PA7); nothing is corrected.
 */
public interface SectionProof {

	/** What the proof finds, in the order of the section. */
	List<Remark> read(UUID cycleId, Paper.Part part);

	/**
	 * One finding.
	 *
	 * @param place the number or heading where it stands
	 * @param words what is wrong, and the words at fault
	 */
	record Remark(String place, String words) {
	}

}
