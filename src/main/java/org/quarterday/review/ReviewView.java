package org.quarterday.review;

import java.time.Instant;
import java.util.List;

import org.quarterday.cycle.ReportingCycle;
import org.quarterday.cycle.Section;
import org.quarterday.figures.FigureRow;
import org.quarterday.people.Person;

/**
 * A section as its reviewer reads it.
 *
 * @param sentBy who sent it; null while it was never sent
 * @param html the section as it will print, escaped HTML without scripts or styles
 * @param figures its figures, with what was typed
 * @param changes since the last time it was sent; null when this is the first time
 * @param decisions earlier decisions with their comments, newest first
 * @param mayDecide whether the viewer may decide now
 * @param why why the viewer may not, in plain words; empty when they may
 */
public record ReviewView(ReportingCycle cycle, Section section, Person sentBy, String html, List<FigureRow> figures,
		Changes changes, List<Decided> decisions, boolean mayDecide, String why) {

	/**
	 * An earlier decision.
	 *
	 * @param words what was decided: "Approved", "Returned", "Sent back by the officer"
	 * @param by the person's name
	 */
	public record Decided(int round, String words, String comment, Instant at, String by) {
	}

}
