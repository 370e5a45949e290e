package org.quarterday.review;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.quarterday.content.Fingerprint;
import org.quarterday.cycle.ReportingCycle;
import org.quarterday.cycle.Section;
import org.quarterday.people.Person;

/**
 * A section as its reviewer reads it.
 *
 * @param sentBy who sent it; null while it was never sent
 * @param html the section as it will print, escaped HTML without scripts or styles
 * @param figures its figures, exceptions first
 * @param items its words, piece by piece
 * @param said what was said about the whole, or about something that is gone
 * @param checks what the checks found outside of any piece
 * @param compared with what the pieces are compared
 * @param fingerprint of the whole as it stands (N15); empty while it was never sent
 * @param decisions earlier decisions with their comments, newest first
 * @param mayDecide whether the viewer may decide now
 * @param why why the viewer may not, in plain words; empty when they may
 */
public record ReviewView(ReportingCycle cycle, Section section, Person sentBy, String html, List<PieceView> figures,
		List<PieceView> items, List<PieceView.Thread> said, List<String> checks, Compared compared, String fingerprint,
		List<Decided> decisions, boolean mayDecide, String why) {

	Stream<PieceView> all() {
		return Stream.concat(this.figures.stream(), this.items.stream());
	}

	/** What there is to look at, in one line. */
	String tally() {
		long approved = all().filter(PieceView::isApproved).count();
		long look = all().filter(PieceView::isException).count();
		return count(this.figures.size(), "figure") + (this.figures.isEmpty() ? "" : " and ")
				+ count(this.items.size(), "paragraph")
				+ ((approved > 0) ? ", %d approved already".formatted(approved) : "")
				+ ((look > 0) ? ". %s a closer look.".formatted((look == 1) ? "One needs" : look + " need") : ".");
	}

	private static String count(int number, String what) {
		return (number == 0) ? "" : number + " " + what + ((number == 1) ? "" : "s");
	}

	/** As much of the fingerprint as people compare. */
	public String print() {
		return Fingerprint.brief(this.fingerprint);
	}

	/**
	 * An earlier decision.
	 *
	 * @param words what was decided: "Approved", "Returned", "Sent back by the officer"
	 * @param by the person's name
	 * @param fingerprint of what was decided on; empty when nothing was approved
	 */
	public record Decided(int round, String words, String comment, Instant at, String by, String fingerprint) {
	}

}
