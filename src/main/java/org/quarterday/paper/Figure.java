package org.quarterday.paper;

import java.math.BigDecimal;
import java.util.List;

import org.quarterday.cycle.Quarter;

/**
 * One measure's figure as data, beside the words that its row prints: for charts, for
 * what turned red, for CSV and JSON (H8, J5).
 *
 * @param code the measure's lasting identity
 * @param unit the unit's name
 * @param better which way is better, in a word: higher, lower, range, none
 * @param target in words, such as "85% or more"
 * @param low the target's lower end, and {@code high} its upper; null without a target
 * @param tolerance the kind of tolerance in words; empty without a rating
 * @param state what the result is, in words (FG2)
 * @param typed exactly what was typed (FG3)
 * @param reason why there is no figure, and when it is expected; else empty
 * @param yearToDate the year up to this quarter as printed, such as "143"; empty where
 * the measure does not add up, and in the first quarter (D8)
 * @param yearCounted how, such as "sum of the quarters"
 * @param restated how this quarter's figure was restated since it was first published,
 * and why (FG9); else empty
 * @param points the quarters before and this one, oldest first
 */
public record Figure(String code, String title, String definition, String unit, String better, String target,
		BigDecimal low, BigDecimal high, String tolerance, String state, String typed, String reason, String yearToDate,
		String yearCounted, String restated, List<Point> points) {

	public Figure {
		points = List.copyOf(points);
	}

	/** The same, restated since. */
	public Figure withRestated(String words) {
		return new Figure(this.code, this.title, this.definition, this.unit, this.better, this.target, this.low,
				this.high, this.tolerance, this.state, this.typed, this.reason, this.yearToDate, this.yearCounted,
				words, this.points);
	}

	/**
	 * One quarter.
	 *
	 * @param value null: a gap, never a zero (N12)
	 * @param rating GREEN, AMBER, RED or empty
	 */
	public record Point(Quarter quarter, String printed, BigDecimal value, boolean provisional, String rating) {
	}

	/** This quarter's. */
	Point now() {
		return this.points.get(this.points.size() - 1);
	}

	/** The rating of the quarter before; empty when there was none. */
	String ratingBefore() {
		return (this.points.size() < 2) ? "" : this.points.get(this.points.size() - 2).rating();
	}

	/** Whether anything is known of earlier quarters. */
	boolean hasPast() {
		return this.points.stream().limit(this.points.size() - 1L).anyMatch((point) -> point.value() != null);
	}

	String name() {
		return this.code + " " + this.title;
	}

}
