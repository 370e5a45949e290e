package org.quarterday.draft;

import org.quarterday.content.Save;
import org.quarterday.cycle.Section;

/** What became of something typed. In every case it is kept (LK5). */
public sealed interface SaveOutcome {

	/**
	 * It is the working copy now.
	 *
	 * @param kept 0, or the save that holds exactly what this author typed when somebody
	 * else's save of other parts was taken in
	 */
	record Saved(Draft draft, long kept) implements SaveOutcome {

		boolean merged() {
			return this.kept != 0;
		}

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
