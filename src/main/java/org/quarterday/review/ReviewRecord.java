package org.quarterday.review;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.quarterday.cycle.SectionFlow.Decision;

/**
 * What a reviewer's decision leaves behind. The process calls it when "Review section" is
 * completed, whoever completed it and from where, in the same transaction.
 */
public interface ReviewRecord {

	/**
	 * The people who may review the section as it was sent, first choice first (TT7):
	 * reviewer and reviewer's deputy without those who wrote it, else other directors,
	 * else the committee's officer. Never empty.
	 */
	List<String> reviewersFor(UUID sectionId);

	/** The decision table chose who reviews now, and what it means (F1). */
	void level(UUID sectionId, Level level);

	/** The level at which the section is to be reviewed next: 1 in every new round. */
	int nextLevel(UUID sectionId);

	/** Whether the section is approved at its last level. */
	boolean isApproved(UUID sectionId);

	/**
	 * A level of review.
	 *
	 * @param number from 1
	 * @param chosen {@code director}, or the id of the person who reviews instead
	 * @param meaning what the sign-off means, in words
	 * @param last whether the section is approved with it
	 */
	record Level(int number, String chosen, String meaning, boolean last) {

		/**
		 * Without a decision table: the section's own directors, and nobody after them.
		 */
		static final Level ONLY = new Level(1, "director", "", true);

		boolean ofDirectors() {
			return this.chosen.equals(ONLY.chosen);
		}
	}

	/**
	 * Keeps what a reviewer marks to go back: piece to what should be changed there, in
	 * place of what they had marked before. A decision to return takes it along.
	 */
	void mark(UUID sectionId, String actor, Map<String, String> marks);

	/**
	 * Checks that this person may decide (TT7) and that a return carries a comment,
	 * records the decision (state, comment, audit).
	 * @throws org.quarterday.cycle.Refusal when not; the task then stays open
	 */
	void record(UUID sectionId, String actor, Decision decision, String comment);

}
