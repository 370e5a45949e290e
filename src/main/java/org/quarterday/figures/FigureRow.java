package org.quarterday.figures;

import java.math.BigDecimal;
import java.util.List;

import org.quarterday.cycle.Quarter;

/**
 * One measure in one quarter, with everything that a form row, a reviewer or a row of the
 * paper's table shows. Made by pure functions from what is stored or merely typed, so
 * that a draft shows the same as the paper will.
 *
 * @param target or null: data only
 * @param typed exactly what was typed; {@link TypedFigure#EMPTY} when nothing was
 * @param state or null while nothing was chosen or typed
 * @param value the number that was read, unrounded; null when there is none
 * @param question what to ask the author about the typed value; empty when it was read
 * @param actual the figure as printed: "85%", "85% (provisional)", "Not available", "No
 * figure yet"; the start of what was typed while it cannot be read
 * @param rating the rating that counts: the one set by hand if there is one
 * @param computed what the rule alone gives
 * @param ratingWords "Green", "Amber (set by hand)", or the state in words: never empty
 * @param lastQuarter compared with the quarter before
 * @param lastYear compared with the same quarter of the year before
 * @param warnings what the author should look at again; none of it prevents sending (FG2,
 * FG4)
 * @param doubts what is implausible about the figure, whether the author said why it is
 * right or not (D1)
 * @param history the approved figures of the last quarters, oldest first, gaps included
 * @param year the year up to this quarter (D8)
 */
public record FigureRow(Measure measure, Quarter quarter, MeasureTarget target, TypedFigure typed, ResultState state,
		BigDecimal value, String question, String actual, Rating rating, Rating computed, String ratingWords,
		Comparison lastQuarter, Comparison lastYear, List<String> warnings, List<String> doubts,
		List<PastFigure> history, YearSoFar year) {

	public FigureRow {
		warnings = List.copyOf(warnings);
		doubts = List.copyOf(doubts);
		history = List.copyOf(history);
	}

	/** The row of what was typed, saved or not. */
	static FigureRow of(FigureSheet.Line line, Quarter quarter, TypedFigure typed) {
		Measure measure = line.measure();
		ResultState state = typed.effectiveState(line.target());
		boolean figure = state != null && state.hasValue();
		TypedNumber number = Fraction.number(measure, figure ? typed.value() : "");
		BigDecimal value = number.value();
		Rating computed = Rating.of(measure, line.target(), value);
		boolean byHand = typed.setByHand() != null && computed != Rating.NONE;
		Rating rating = byHand ? typed.setByHand() : computed;
		FigureWarnings warnings = FigureWarnings.of(measure, typed, value, line.lastQuarter());
		FigureHistory history = new FigureHistory(line, quarter);
		return new FigureRow(measure, quarter, line.target(), typed, state, value, number.question(),
				(figure && value == null) ? TypedNumber.brief(typed.value()) : FigureWords.of(measure, state, value),
				rating, computed, FigureWords.rating(measure, line.target(), state, value, rating, byHand),
				Comparison.of(measure, line.target(), value, line.lastQuarter()),
				Comparison.of(measure, line.target(), value, line.lastYear()), warnings.open(), warnings.doubts(),
				history.past(), history.yearToDate(typed.value(), value));
	}

	public String code() {
		return this.measure.code();
	}

	/** Such as "143 (sum of the quarters)", for the author; may be empty (D8). */
	public String yearToDate() {
		return this.year.words();
	}

	/** The target as printed, such as "85% or more"; "No target" when there is none. */
	public String targetWords() {
		return (this.target == null) ? "No target" : this.target.words(this.measure);
	}

	/** What the author has to say beside the figure, stripped; may be empty. */
	public String commentary() {
		return this.typed.commentary().strip();
	}

	/**
	 * Why there is no figure and when it is expected, in one line for the paper; empty
	 * when there is a figure.
	 */
	public String absence() {
		if (this.state == null || this.state.hasValue() || this.typed.reason().isBlank()) {
			return "";
		}
		String expected = this.typed.expected().strip();
		return this.typed.reason().strip() + (expected.isEmpty() ? "" : " (expected " + expected + ")");
	}

	/**
	 * Why an implausible figure is right, in its author's words; empty when nobody asked.
	 */
	public String answer() {
		return (!this.doubts.isEmpty() && this.typed.answered()) ? this.typed.because().strip() : "";
	}

	/** Whether the rule asks for a commentary (FG6): red, or not available. */
	public boolean needsCommentary() {
		return this.rating == Rating.RED || this.computed == Rating.RED || this.state == ResultState.NOT_AVAILABLE;
	}

	/** Whether its commentary should say reason, action, owner and day (D5). */
	public boolean offTarget() {
		return needsCommentary() || this.rating == Rating.AMBER;
	}

	/** Whether it counts in "n of m measures met target" (FG8). */
	boolean counted() {
		return this.computed != Rating.NONE;
	}

	boolean metTarget() {
		return this.computed == Rating.GREEN;
	}

}
