package org.quarterday.review;

import java.util.List;
import java.util.Optional;

import org.quarterday.cycle.Section;
import org.quarterday.cycle.Words;

/**
 * What a reviewer's approval means, what it leads to, and who else signs off at this
 * level.
 *
 * @param level from 1
 * @param meaning in words; empty when nothing was agreed
 * @param consequence said before the choice is made
 * @param parts everybody's at this level, when there is more than one
 */
record SignOff(int level, String meaning, String consequence, List<Part> parts) {

	private static final String APPROVES = "The section goes into the paper as it stands. Until the paper is published the "
			+ "officer can still send it back to its author.";

	static SignOff of(Section section, String viewer, DecisionRules rules) {
		List<Seats.Taken> seats = rules.seats(section);
		Optional<Seats.Taken> own = rules.seat(section, viewer);
		boolean others = seats.stream().filter(Seats.Taken::open).count() > 1;
		String consequence = others ? "Your approval is recorded. The section also waits for others to approve it."
				: seats.get(0).seat().last() ? APPROVES
						: "Your approval is recorded. The section then goes to the next level of review.";
		return new SignOff(seats.get(0).seat().level(), own.map((seat) -> seat.seat().meaning()).orElse(""),
				consequence,
				(seats.size() > 1) ? seats.stream().map((seat) -> part(section, seat, rules)).toList() : List.of());
	}

	private static Part part(Section section, Seats.Taken seat, DecisionRules rules) {
		String who = rules.name(seat.open() ? rules.reviewers(section, seat).get(0) : seat.passedBy());
		return new Part(who, seat.seat().meaning(),
				seat.open() ? "to come" : "approved at " + Words.moment(seat.passedAt()), !seat.open());
	}

	/** One person's sign-off. */
	record Part(String who, String meaning, String state, boolean done) {
	}

}
