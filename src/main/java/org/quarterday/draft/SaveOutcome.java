package org.quarterday.draft;

import org.quarterday.content.Save;
import org.quarterday.cycle.Section;

/** What became of something typed. In every case it is kept (LK5). */
public sealed interface SaveOutcome {

	/**
	 * It is the working copy now.
	 *
	 * @param merged whether somebody else's save of other fields was taken in
	 */
	record Saved(Draft draft, boolean merged) implements SaveOutcome {
	}

	/**
	 * Somebody else saved another text in the meantime: theirs stays the working copy,
	 * one's own is kept beside it, and its author chooses.
	 */
	record Clash(Draft theirs, Save own) implements SaveOutcome {
	}

	/** The section left the author before: what was typed is kept beside it. */
	record Late(Section section, Save own) implements SaveOutcome {
	}

}
