package org.quarterday.figures;

import java.math.BigDecimal;

import org.quarterday.cycle.Quarter;

/**
 * A measure's approved figure in an earlier quarter, for charts and lists. A quarter
 * without a figure stays in the list: a gap is shown as a gap.
 *
 * @param value null when there is none
 * @param words as printed: "85%", "Not available"; "None" when nothing was approved
 */
public record PastFigure(Quarter quarter, BigDecimal value, String words) {

	static PastFigure of(Measure measure, Quarter quarter, Result result) {
		return (result == null) ? new PastFigure(quarter, null, "None")
				: new PastFigure(quarter, result.value(), FigureWords.of(measure, result.state(), result.value()));
	}

}
