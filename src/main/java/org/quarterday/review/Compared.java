package org.quarterday.review;

import java.util.List;

import org.quarterday.content.ContentDiff;

/**
 * With what the section is compared.
 *
 * @param since null when there is nothing to compare it with
 * @param words such as "What was sent at 14:02 on Monday 4 May 2026"; empty then
 * @param choices all that it can be compared with
 * @param gone items that are no longer there
 */
public record Compared(Since since, String words, List<Since> choices, List<ContentDiff.Change> gone) {

	static final Compared NOTHING = new Compared(null, "", List.of(), List.of());

	public Compared {
		choices = List.copyOf(choices);
		gone = List.copyOf(gone);
	}

}
