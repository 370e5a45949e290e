package org.quarterday.figures;

/**
 * What stands in the form for one measure, exactly as typed and not yet checked; this is
 * what a draft keeps (FG3).
 *
 * @param state the state chosen, or null when none is: a typed value then counts as
 * reported
 * @param value the figure's box
 * @param expected when the figure is expected, for "not available"
 * @param setByHand a rating that replaces the computed one (FG6), or null
 * @param because why an implausible figure is right all the same (D1); empty while nobody
 * said so
 */
public record TypedFigure(ResultState state, String value, String reason, String expected, String commentary,
		Rating setByHand, String byHandReason, String because) {

	/** Nothing typed and nothing chosen. */
	public static final TypedFigure EMPTY = new TypedFigure(null, "", "", "", "", null, "");

	public TypedFigure {
		value = orEmpty(value);
		reason = orEmpty(reason);
		expected = orEmpty(expected);
		commentary = orEmpty(commentary);
		byHandReason = orEmpty(byHandReason);
		because = orEmpty(because);
	}

	/** A figure about which nobody had to be asked. */
	public TypedFigure(ResultState state, String value, String reason, String expected, String commentary,
			Rating setByHand, String byHandReason) {
		this(state, value, reason, expected, commentary, setByHand, byHandReason, "");
	}

	/** Whether the author said why an implausible figure is right. */
	public boolean answered() {
		return Commentary.saysSomething(this.because);
	}

	/** A figure with a commentary. */
	public static TypedFigure reported(String value, String commentary) {
		return new TypedFigure(ResultState.REPORTED, value, "", "", commentary, null, "");
	}

	/** No figure yet. */
	public static TypedFigure notAvailable(String reason, String expected, String commentary) {
		return new TypedFigure(ResultState.NOT_AVAILABLE, "", reason, expected, commentary, null, "");
	}

	/**
	 * The state that this stands for: a figure of a measure without a target is data
	 * only, a typed value without a choice is reported, nothing at all is null.
	 */
	ResultState effectiveState(MeasureTarget target) {
		ResultState chosen = (this.state == null && !this.value.isBlank()) ? ResultState.REPORTED : this.state;
		if (target == null && chosen == ResultState.REPORTED) {
			return ResultState.DATA_ONLY;
		}
		return (target != null && chosen == ResultState.DATA_ONLY) ? ResultState.REPORTED : chosen;
	}

	/** Without NUL, which nobody types and no database stores. */
	private static String orEmpty(String text) {
		return (text == null) ? "" : text.replace("\0", "");
	}

}
