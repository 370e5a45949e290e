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
	 * The people who may review the section now, first choice first (TT7): reviewer and
	 * reviewer's deputy without those who wrote it, else other directors, else the
	 * committee's officer; whoever signs off beside them follows. Never empty.
	 */
	List<String> reviewersFor(UUID sectionId);

	/** The same for one of the seats at the level that is reviewed now. */
	List<String> reviewersFor(UUID sectionId, int seat);

	/**
	 * Where this person signs off now, the first if there are several; 0 when nowhere,
	 * and recording says why.
	 */
	int seatOf(UUID sectionId, String person);

	/** The level at which the section is to be reviewed next: 1 in every new round. */
	int nextLevel(UUID sectionId);

	/**
	 * The decision table chose who signs off now, side by side, and what it means (F1).
	 * None is the section's own directors, and nobody after them.
	 * @return how many are still to sign off: fewer when a decision was taken back
	 */
	int seats(UUID sectionId, List<Seat> seats);

	/**
	 * Keeps what a reviewer marks to go back: piece to what should be changed there, in
	 * place of what they had marked before. A decision to return takes it along.
	 */
	void mark(UUID sectionId, String actor, Map<String, String> marks);

	/**
	 * Checks that this person may decide (TT7) and that a return carries a comment,
	 * records the decision (state, comment, audit).
	 * @param seat for whom the person signs off
	 * @throws org.quarterday.cycle.Refusal when not; the task then stays open
	 */
	Outcome record(UUID sectionId, int seat, String actor, Decision decision, String comment);

	/** What a decision leads to. */
	enum Outcome {

		/** The section is approved. */
		APPROVE,

		/** It is back with its author, whoever else was to sign off. */
		RETURN,

		/** Everybody at this level signed off, and there is another. */
		NEXT_LEVEL,

		/** Others at this level have not signed off yet. */
		OTHERS_STILL

	}

	/**
	 * One sign-off at a level of review.
	 *
	 * @param level from 1
	 * @param chosen {@code director}, or the id of the person who reviews instead
	 * @param meaning what the sign-off means, in words
	 * @param last whether the section is approved when everybody at this level signed off
	 */
	record Seat(int level, String chosen, String meaning, boolean last) {

		/** The decision table's word for the section's own directors, as TT7 orders. */
		public static final String DIRECTOR = "director";

		/**
		 * Without a decision table: the section's own directors, and nobody after them.
		 */
		static final Seat ONLY = new Seat(1, DIRECTOR, "", true);

		boolean ofDirectors() {
			return this.chosen.equals(DIRECTOR);
		}

	}

}
