package org.quarterday.mail;

import java.util.List;
import java.util.UUID;

/**
 * Where an emailed answer becomes a draft (N11). The step that keeps drafts answers; it
 * is called in the transaction that records the mail as read.
 */
public interface ReplyDrafts {

	/**
	 * Puts an answer into the section's working copy, never over what is there.
	 * @param from the address it came from, for the record
	 * @return what was taken over and what was not
	 */
	Taken take(UUID sectionId, String personId, String from, String text, List<File> files);

	/** A file that came with the answer. */
	record File(String name, byte[] content) {
	}

	/**
	 * What became of an answer.
	 *
	 * @param taken in words for its author
	 * @param note what was not taken over and why; may be empty
	 */
	record Taken(String taken, String note) {
	}

}
