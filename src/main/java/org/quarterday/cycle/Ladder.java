package org.quarterday.cycle;

import java.util.Comparator;
import java.util.List;

/**
 * When a committee's people are reminded and who hears of it next (TT5, TT6), in working
 * days from the due day.
 *
 * @param before days before the due day, the largest first; 0 is the day itself
 * @param everyDaysLate once late, a reminder every so many working days; 0 for none
 * @param deputyAfter days late until the deputy is told and may be expected to act
 * @param directorAfter days late until the assistant director is told
 * @param officerAfter days late until the officer is told
 * @param unopenedAfter days after sending until a reviewer is reminded of a section that
 * nobody has opened; 0 for never
 */
public record Ladder(List<Integer> before, int everyDaysLate, int deputyAfter, int directorAfter, int officerAfter,
		int unopenedAfter) {

	/** The default ladder. */
	public static final Ladder DEFAULT = new Ladder(List.of(5, 2, 0), 1, 1, 2, 3, 3);

	private static final int MOST = 60;

	/**
	 * @throws Refusal naming the field that cannot be
	 */
	public Ladder {
		before = before.stream().distinct().sorted(Comparator.reverseOrder()).toList();
		if (before.stream().anyMatch((day) -> day < 0 || day > MOST)) {
			throw new Refusal("before", "Enter numbers of working days from 0 to %d, such as 5, 2, 0".formatted(MOST));
		}
		if (everyDaysLate < 0 || everyDaysLate > MOST) {
			throw new Refusal("everyDaysLate", "Enter a number of working days from 0 to %d".formatted(MOST));
		}
		if (deputyAfter < 1 || deputyAfter > MOST) {
			throw new Refusal("deputyAfter", "Enter a number of working days from 1 to %d".formatted(MOST));
		}
		if (directorAfter < deputyAfter || directorAfter > MOST) {
			throw new Refusal("directorAfter", "The assistant director cannot be told before the deputy");
		}
		if (officerAfter < directorAfter || officerAfter > MOST) {
			throw new Refusal("officerAfter", "The officer cannot be told before the assistant director");
		}
		if (unopenedAfter < 0 || unopenedAfter > MOST) {
			throw new Refusal("unopenedAfter", "Enter a number of working days from 0 to %d".formatted(MOST));
		}
	}

	/**
	 * Whether something happens so many working days late: a reminder or the next step.
	 */
	boolean actsWhenLate(int days) {
		return (this.everyDaysLate > 0 && days % this.everyDaysLate == 0) || days == this.deputyAfter
				|| days == this.directorAfter || days == this.officerAfter;
	}

}
