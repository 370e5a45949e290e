package org.quarterday.review;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.quarterday.figures.FigureRow;

/** Figures that print differently than before. */
final class FigureChanges {

	private FigureChanges() {
	}

	static List<Changes.FigureChange> of(List<FigureRow> before, List<FigureRow> after) {
		Map<String, String> earlier = before.stream().collect(Collectors.toMap(FigureRow::code, FigureChanges::words));
		return after.stream()
			.map((row) -> new Changes.FigureChange(row.measure().name(), earlier.getOrDefault(row.code(), "None"),
					words(row)))
			.filter((change) -> !change.before().equals(change.after()))
			.toList();
	}

	private static String words(FigureRow row) {
		StringBuilder words = new StringBuilder(row.actual());
		if (!row.ratingWords().equals(row.actual())) {
			words.append(", ").append(row.ratingWords());
		}
		if (!row.absence().isEmpty()) {
			words.append(". ").append(row.absence());
		}
		if (!row.commentary().isEmpty()) {
			words.append(". ").append(row.commentary());
		}
		return words.toString();
	}

}
