package org.quarterday.figures;

import java.math.BigDecimal;
import java.util.UUID;

import org.quarterday.cycle.Quarter;

/**
 * What one measure achieved in one quarter, as stored (FG2, FG3).
 *
 * @param typed exactly what the author typed
 * @param value the number that was read from it, in the measure's unit; null when the
 * state has none
 * @param reason why there is no figure
 * @param expected when the figure is expected, as typed
 * @param setByHand a rating that replaces the computed one (FG6), or null
 * @param byHandReason why it does
 * @param sectionId the section that it was sent with, or null when it was imported
 * @param approved whether it was approved; only approved results are compared with later
 */
public record Result(String measureCode, Quarter quarter, ResultState state, String typed, BigDecimal value,
		String reason, String expected, String commentary, Rating setByHand, String byHandReason, UUID sectionId,
		boolean approved) {

	public Result {
		if (state.hasValue() != (value != null)) {
			throw new IllegalArgumentException(state.label() + (state.hasValue() ? " needs" : " has no") + " figure");
		}
	}

	/** An approved figure from outside any section: imported history, the sample. */
	public static Result history(String measureCode, Quarter quarter, ResultState state, String typed, BigDecimal value,
			String commentary) {
		return new Result(measureCode, quarter, state, typed, value, "", "", commentary, null, "", null, true);
	}

	/** What the author typed, as the form shows it again. */
	public TypedFigure typedFigure() {
		return new TypedFigure(this.state, this.typed, this.reason, this.expected, this.commentary, this.setByHand,
				this.byHandReason);
	}

}
