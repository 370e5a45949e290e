package org.quarterday.figures;

import java.math.BigDecimal;

import org.quarterday.cycle.Quarter;

/**
 * One quarter of a measure's trend.
 *
 * @param state what was reported then; null when nothing is on record
 * @param value null when there is no figure: a gap in a chart, never a zero (N12)
 * @param printed the figure, or its state in words
 * @param rating as it was then, by that quarter's target
 */
public record Point(Quarter quarter, ResultState state, BigDecimal value, String printed, Rating rating) {

	static Point of(Measure measure, Quarter quarter, Result result, MeasureTarget target) {
		if (result == null) {
			boolean reported = measure.reportedIn(quarter);
			return new Point(quarter, null, null, reported ? "None on record" : "Not measured then", Rating.NONE);
		}
		Rating computed = Rating.of(measure, target, result.value());
		boolean byHand = result.setByHand() != null && computed != Rating.NONE;
		return new Point(quarter, result.state(), result.value(),
				FigureWords.of(measure, result.state(), result.value()), byHand ? result.setByHand() : computed);
	}

}
