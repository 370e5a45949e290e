package org.quarterday.draft;

import java.util.List;

import org.quarterday.figures.Aggregation;
import org.quarterday.figures.FigureRow;
import org.quarterday.figures.ResultState;
import org.quarterday.figures.Sparkline;

/**
 * One measure on the form.
 *
 * @param number its place, from 1: ids of its fields are {@code figure-1-value} and so on
 * @param choices the states that may be chosen
 * @param open whether the part for missing figures is shown open
 */
record FigureField(int number, FigureRow row, List<ResultState> choices, boolean open) {

	static FigureField of(int number, FigureRow row) {
		boolean open = (row.state() != null && (row.state().needsReason() || !row.state().hasValue()))
				|| !row.typed().reason().isBlank() || !row.typed().expected().isBlank()
				|| row.typed().setByHand() != null || !row.typed().byHandReason().isBlank();
		return new FigureField(number, row, ResultState.choices(row.measure(), row.target()), open);
	}

	String code() {
		return this.row.code();
	}

	/** The id of a field: {@code part} as in {@code TypedFigure}. */
	public String id(String part) {
		return "figure-%d-%s".formatted(this.number, part);
	}

	/** What may be typed, for the hint. */
	public String example() {
		return (this.row.measure().aggregation() == Aggregation.NUMERATOR_DENOMINATOR) ? "45 of 60"
				: this.row.measure().unit().example();
	}

	/** The last quarters as a chart. */
	public Sparkline sparkline() {
		return Sparkline.of(this.row);
	}

	/** Whether the part for a figure that looks wrong is shown. */
	public boolean doubted() {
		return !this.row.doubts().isEmpty() || !this.row.typed().because().isBlank();
	}

	/** The words at a state in the list. */
	public String words(ResultState state) {
		return switch (state) {
			case REPORTED, DATA_ONLY -> "A figure";
			case PROVISIONAL -> "A provisional figure";
			default -> state.label();
		};
	}

}
