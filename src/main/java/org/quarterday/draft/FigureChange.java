package org.quarterday.draft;

import java.util.List;
import java.util.Map;

import org.quarterday.figures.FigureSheet;
import org.quarterday.figures.TypedFigure;

/** One thing about a figure that a file or a colleague would change. */
record FigureChange(String measure, String what, String before, String after) {

	static List<FigureChange> of(FigureSheet sheet, Map<String, TypedFigure> now, Map<String, TypedFigure> changes) {
		return sheet.rows(changes)
			.stream()
			.filter((row) -> changes.containsKey(row.code()))
			.flatMap((row) -> FigureParts
				.differences(now.getOrDefault(row.code(), TypedFigure.EMPTY), changes.get(row.code()))
				.stream()
				.map((part) -> new FigureChange(row.measure().name(), part.name(), part.before(), part.after())))
			.toList();
	}

}
