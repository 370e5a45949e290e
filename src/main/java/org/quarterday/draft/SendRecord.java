package org.quarterday.draft;

import java.util.UUID;

/**
 * What a sent section leaves behind. The process calls it when "Draft section" is
 * completed, whoever completed it and from where, in the same transaction.
 */
public interface SendRecord {

	/**
	 * Checks that this person may send the section now and that it is complete, records
	 * the sending (snapshot, state, audit, receipt).
	 * @throws org.quarterday.cycle.Refusal when the person or the section may not; the
	 * task then stays open
	 */
	void record(UUID sectionId, String actor);

}
