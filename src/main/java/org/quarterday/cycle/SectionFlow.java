package org.quarterday.cycle;

import java.util.UUID;

/**
 * What the steps ask of the process for one section. Every call runs in the caller's
 * transaction. Calls that complete a person's task run the listener that checks and
 * records the decision; a refusal by it leaves as {@link Refusal}.
 */
public interface SectionFlow {

	/** The author sends the section: completes "Draft section". */
	void send(UUID sectionId, String actor);

	/** The reviewer decides: completes "Review section". */
	void decide(UUID sectionId, String actor, Decision decision, String comment);

	/** The officer excuses the section from this cycle, whoever holds it. */
	void excuse(UUID sectionId);

	/** An approved section goes back to its author. */
	void reopen(UUID sectionId);

	/** A reviewer takes a decision back: the section is with the reviewers again. */
	void undo(UUID sectionId);

	/**
	 * One of several reviewers takes a sign-off back: asked again at that seat, and
	 * nobody else is.
	 */
	void undo(UUID sectionId, int seat);

	/** The author takes the section back before anybody read it. */
	void recall(UUID sectionId);

	/** Due dates changed in the domain: the process's timers follow. */
	void rescheduled(UUID sectionId);

	/**
	 * A reviewer gave the section to a colleague, who is told, and whom nobody's claim
	 * keeps from deciding.
	 */
	void given(UUID sectionId, String colleague);

	/** A reviewer's decision. */
	enum Decision {

		APPROVE, RETURN

	}

}
