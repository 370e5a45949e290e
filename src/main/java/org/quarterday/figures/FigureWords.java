package org.quarterday.figures;

import java.math.BigDecimal;

/** How figures and ratings are printed. */
final class FigureWords {

	private FigureWords() {
	}

	/** "85%", "85% (provisional)", "Not available". */
	static String of(Measure measure, ResultState state, BigDecimal value) {
		if (state == null) {
			return "No figure yet";
		}
		if (value == null) {
			return state.label();
		}
		return measure.format(value) + ((state == ResultState.PROVISIONAL) ? " (provisional)" : "");
	}

	/** "Green", "Amber (set by hand)", or the state in words where there is no rating. */
	static String rating(Measure measure, MeasureTarget target, ResultState state, BigDecimal value, Rating rating,
			boolean byHand) {
		if (rating != Rating.NONE) {
			return rating.word() + (byHand ? " (set by hand)" : "");
		}
		if (state == null) {
			return "No figure yet";
		}
		if (!state.hasValue()) {
			return state.label();
		}
		if (value == null) {
			return "Not read";
		}
		return (target == null || measure.polarity() == Polarity.NONE) ? ResultState.DATA_ONLY.label() : rating.word();
	}

}
