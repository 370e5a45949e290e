package org.quarterday.report;

import java.util.List;

/**
 * How late somebody's sections were in past quarters, in working days after the
 * timetable's day; negative when early.
 *
 * @param median the middle one, the later of two; 0 when there is no record yet
 * @param quarters how many sections of past quarters it rests on
 */
public record Punctuality(int median, int quarters) {

	/** Nothing is known yet. */
	public static final Punctuality NONE = new Punctuality(0, 0);

	static Punctuality of(List<Integer> daysLate) {
		if (daysLate.isEmpty()) {
			return NONE;
		}
		List<Integer> sorted = daysLate.stream().sorted().toList();
		return new Punctuality(sorted.get(sorted.size() / 2), sorted.size());
	}

	/** Whether anything is known. */
	public boolean known() {
		return this.quarters > 0;
	}

	/** {@code usually 3 working days late (last 4 times)}. */
	public String words() {
		if (!known()) {
			return "no record yet";
		}
		String times = (this.quarters == 1) ? "once so far" : "last " + this.quarters + " times";
		return ((this.quarters == 1) ? "was " : "usually ") + days() + " (" + times + ")";
	}

	private String days() {
		int days = Math.abs(this.median);
		String count = days + ((days == 1) ? " working day " : " working days ");
		return (this.median == 0) ? "on the day" : count + ((this.median > 0) ? "late" : "early");
	}

}
