package org.quarterday.draft;

import java.util.List;

import org.quarterday.figures.FigureRow;

/** What was sent, as plain text for the receipt. */
final class SentText {

	private SentText() {
	}

	static String of(Typed typed, List<FigureRow> rows) {
		StringBuilder text = new StringBuilder();
		for (FigureRow row : rows) {
			text.append("%s: %s (target: %s; %s)\n".formatted(row.measure().name(), row.actual(), row.targetWords(),
					row.ratingWords()));
			if (!row.absence().isEmpty()) {
				text.append("  ").append(row.absence()).append('\n');
			}
			if (!row.commentary().isEmpty()) {
				text.append("  ").append(row.commentary()).append('\n');
			}
		}
		if (!rows.isEmpty()) {
			text.append('\n');
		}
		return text.append(typed.nil() ? "Nothing to report: " + typed.nilReason().strip() : typed.words().strip())
			.toString();
	}

}
