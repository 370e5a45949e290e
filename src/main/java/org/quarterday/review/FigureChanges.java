package org.quarterday.review;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.quarterday.content.WordDiff;
import org.quarterday.figures.FigureRow;

/** Figures that print differently than before. */
final class FigureChanges {

	private FigureChanges() {
	}

	/** What each figure printed, by measure code. */
	static Map<String, String> words(List<FigureRow> rows) {
		return rows.stream().collect(Collectors.toMap(FigureRow::code, FigureChanges::words));
	}

	/** What became of a figure, word by word; empty when it prints the same. */
	static List<List<WordDiff.Run>> of(FigureRow now, Map<String, String> before) {
		String earlier = before.getOrDefault(now.code(), "None");
		return earlier.equals(words(now)) ? List.of() : List.of(List
			.of(new WordDiff.Run(WordDiff.Kind.REMOVED, earlier), new WordDiff.Run(WordDiff.Kind.ADDED, words(now))));
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
