package org.quarterday.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.quarterday.cycle.Quarter;

/** A measure's last eight quarters before the one being reported. */
final class FigureHistory {

	private static final int QUARTERS = 8;

	private final FigureSheet.Line line;

	private final Quarter quarter;

	private final Map<Quarter, Result> results = new HashMap<>();

	FigureHistory(FigureSheet.Line line, Quarter quarter) {
		this.line = line;
		this.quarter = quarter;
		line.history().forEach((result) -> this.results.put(result.quarter(), result));
	}

	/** The quarter and those before it that a sheet needs, newest first. */
	static List<Quarter> quarters(Quarter quarter) {
		List<Quarter> quarters = new ArrayList<>(List.of(quarter));
		for (Quarter each = quarter.previous(); quarters.size() <= QUARTERS; each = each.previous()) {
			quarters.add(each);
		}
		return quarters;
	}

	/** From the first quarter that has a result, oldest first. */
	List<PastFigure> past() {
		List<PastFigure> past = new ArrayList<>();
		List<Quarter> quarters = quarters(this.quarter);
		for (int back = QUARTERS; back > 0; back--) {
			Result result = this.results.get(quarters.get(back));
			if (result != null || !past.isEmpty()) {
				past.add(PastFigure.of(this.line.measure(), quarters.get(back), result));
			}
		}
		return past;
	}

	YearSoFar yearToDate(String typed, BigDecimal value) {
		Map<Quarter, String> words = new HashMap<>();
		Map<Quarter, BigDecimal> values = new HashMap<>();
		this.results.forEach((each, result) -> {
			words.put(each, result.typed());
			values.put(each, result.value());
		});
		words.put(this.quarter, typed);
		values.put(this.quarter, value);
		return YearToDate.of(this.line.measure(), this.quarter, words, values);
	}

}
