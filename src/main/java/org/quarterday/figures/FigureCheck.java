package org.quarterday.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Whether one measure may be sent as it stands (FG2, FG3, FG6). */
final class FigureCheck {

	private final FigureRow row;

	private final LocalDate today;

	private final List<FigureError> errors = new ArrayList<>();

	private FigureCheck(FigureRow row, LocalDate today) {
		this.row = row;
		this.today = today;
	}

	static List<FigureError> of(FigureRow row, LocalDate today) {
		FigureCheck check = new FigureCheck(row, today);
		check.state();
		check.commentary();
		check.byHand();
		return check.errors;
	}

	private void state() {
		ResultState state = this.row.state();
		if (state == null) {
			error("value", "Enter a figure for %s, or choose “Not available”");
		}
		else if (state.hasValue()) {
			figure();
		}
		else {
			noFigure(state);
		}
	}

	private void figure() {
		if (!this.row.question().isEmpty()) {
			this.errors.add(new FigureError(this.row.code(), "value", this.row.code() + ": " + this.row.question()));
		}
		else if (this.row.value() == null) {
			error("value", "Enter a figure for %s, or choose “Not available”");
		}
	}

	private void noFigure(ResultState state) {
		TypedFigure typed = this.row.typed();
		if (!ResultState.choices(this.row.measure(), this.row.target()).contains(state)) {
			error("state", "“" + state.label() + "” cannot be chosen for %s");
		}
		if (!typed.value().isBlank()) {
			error("value", "You typed a figure for %s and chose “" + state.label()
					+ "”. Remove the figure, or choose “Reported”");
		}
		if (state.needsReason() && !Commentary.saysSomething(typed.reason())) {
			error("reason", "Say why the figure for %s is " + state.label().toLowerCase(java.util.Locale.ROOT));
		}
		if (state == ResultState.NOT_AVAILABLE) {
			ExpectedDate.problem(typed.expected(), this.today).ifPresent((problem) -> error("expected", problem));
		}
	}

	private void commentary() {
		if (!this.row.needsCommentary() || Commentary.saysSomething(this.row.typed().commentary())) {
			return;
		}
		error("commentary",
				(this.row.state() == ResultState.NOT_AVAILABLE)
						? "Write a commentary for %s: what is being done while there is no figure"
						: "Write a commentary for %s: it is red, so say why and what is being done");
	}

	private void byHand() {
		TypedFigure typed = this.row.typed();
		if (typed.setByHand() == Rating.NONE || (typed.setByHand() != null && this.row.computed() == Rating.NONE)) {
			error("setByHand", "A rating can be set by hand for %s only where there is a figure and a target");
		}
		else if (typed.setByHand() != null && !Commentary.saysSomething(typed.byHandReason())) {
			error("byHandReason", "Say why the rating of %s is set by hand");
		}
	}

	private void error(String field, String message) {
		this.errors.add(new FigureError(this.row.code(), field, message.formatted(this.row.measure().name())));
	}

}
