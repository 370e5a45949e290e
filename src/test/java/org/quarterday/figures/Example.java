package org.quarterday.figures;

import java.math.BigDecimal;

import org.quarterday.cycle.Quarter;

/** Measures and sheets for tests. */
final class Example {

	static final Quarter Q1 = new Quarter(2026, 1);

	static final Quarter Q4_BEFORE = Q1.previous();

	static final Quarter Q1_BEFORE = Q1.sameLastYear();

	private Example() {
	}

	static Measure measure(Unit unit, Polarity polarity, Tolerance tolerance) {
		return Measure.quarterly("M1", "libraries", 1, "Calls answered", unit, 1, polarity, tolerance);
	}

	static Measure percent() {
		return measure(Unit.PERCENT, Polarity.HIGHER, relative("5"));
	}

	static Tolerance relative(String amount) {
		return new Tolerance(Tolerance.Kind.RELATIVE_PERCENT, new BigDecimal(amount));
	}

	static Tolerance points(String amount) {
		return new Tolerance(Tolerance.Kind.POINTS, new BigDecimal(amount));
	}

	static Tolerance absolute(String amount) {
		return new Tolerance(Tolerance.Kind.ABSOLUTE, new BigDecimal(amount));
	}

	static MeasureTarget target(String low, String high) {
		return new MeasureTarget("M1", Q1, new BigDecimal(low), new BigDecimal(high));
	}

	static MeasureTarget target(String value) {
		return target(value, value);
	}

	static Result reported(Quarter quarter, String value, String commentary) {
		return Result.history("M1", quarter, ResultState.REPORTED, value, new BigDecimal(value), commentary);
	}

	static Past past(Quarter quarter, String value, MeasureTarget target) {
		return new Past(quarter, (value != null) ? reported(quarter, value, "") : null, target);
	}

	static FigureSheet.Line line(Measure measure, MeasureTarget target) {
		return new FigureSheet.Line(measure, target, null, past(Q4_BEFORE, null, null), past(Q1_BEFORE, null, null));
	}

	static FigureRow row(Measure measure, MeasureTarget target, TypedFigure typed) {
		return FigureRow.of(line(measure, target), Q1, typed);
	}

	static FigureRow row(String typed) {
		return row(percent(), target("85"), TypedFigure.reported(typed, ""));
	}

	static FigureRow rowAfter(Result lastQuarter, TypedFigure typed) {
		FigureSheet.Line line = new FigureSheet.Line(percent(), target("85"), null,
				new Past(Q4_BEFORE, lastQuarter, target("85")), past(Q1_BEFORE, null, null));
		return FigureRow.of(line, Q1, typed);
	}

}
