package org.quarterday.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.quarterday.cycle.Quarter;
import org.quarterday.figures.Comparison;
import org.quarterday.figures.FigureRow;
import org.quarterday.figures.Point;
import org.quarterday.figures.Rating;
import org.quarterday.figures.ResultState;
import org.quarterday.figures.Summary;

/**
 * Makes the table that a paper prints from a service's figures, in words: the same from
 * what is typed, sent or approved.
 */
public final class FigureTables {

	/** How many quarters a trend shows before this one: back to the same of last year. */
	public static final int BEFORE = 4;

	private FigureTables() {
	}

	/** One table, or none when the service has no measure in that quarter. */
	public static List<Paper.FigureTable> of(String serviceName, Quarter quarter, List<FigureRow> rows) {
		return of(serviceName, quarter, rows, Map.of());
	}

	/**
	 * The same with trends.
	 * @param before the quarters before, by measure code, oldest first
	 */
	public static List<Paper.FigureTable> of(String serviceName, Quarter quarter, List<FigureRow> rows,
			Map<String, List<Point>> before) {
		if (rows.isEmpty()) {
			return List.of();
		}
		List<String> columns = List.of("Measure", "Target", "Result", "Rating", "Against " + quarter.previous(),
				"Against " + quarter.sameLastYear());
		return List.of(new Paper.FigureTable("%s: figures for %s".formatted(serviceName, quarter),
				Summary.sentence(rows) + ".", columns,
				rows.stream().map((row) -> row(row, before.getOrDefault(row.code(), List.of()))).toList(),
				notes(rows)));
	}

	private static Paper.FigureTable.Row row(FigureRow row, List<Point> before) {
		List<String> cells = List.of(row.measure().name(), row.targetWords(), row.actual(), row.ratingWords(),
				against(row.lastQuarter()), against(row.lastYear()));
		String commentary = String.join(" ", words(row));
		return new Paper.FigureTable.Row(cells, row.rating().code(), commentary, figure(row, before));
	}

	private static Figure figure(FigureRow row, List<Point> before) {
		List<Figure.Point> points = new ArrayList<>();
		before.forEach((point) -> points.add(new Figure.Point(point.quarter(), point.printed(), point.value(),
				point.state() == ResultState.PROVISIONAL, point.rating().code())));
		points.add(new Figure.Point(row.quarter(), row.actual(), row.value(), row.state() == ResultState.PROVISIONAL,
				row.rating().code()));
		return new Figure(row.code(), row.measure().title(), row.measure().definition(), row.measure().unit().label(),
				row.measure().polarity().name().toLowerCase(Locale.ROOT), row.targetWords(),
				(row.target() != null) ? row.target().low() : null, (row.target() != null) ? row.target().high() : null,
				(row.computed() != Rating.NONE) ? row.measure().toleranceWords() : "",
				(row.state() != null) ? row.state().label() : "No figure yet", row.typed().value(), row.absence(),
				row.year().value(), row.year().how(), "", points);
	}

	private static String against(Comparison comparison) {
		return "None".equals(comparison.earlier()) ? comparison.word()
				: "%s: %s".formatted(comparison.earlier(), comparison.word());
	}

	private static List<String> words(FigureRow row) {
		List<String> words = new ArrayList<>();
		if (!row.absence().isEmpty()) {
			words.add(row.absence() + (row.absence().matches("(?s).*[.!?)]") ? "" : "."));
		}
		if (!row.commentary().isEmpty()) {
			words.add(row.commentary());
		}
		return words;
	}

	/** The key says which kind of tolerance (FG5), and what was set by hand (FG6). */
	private static List<String> notes(List<FigureRow> rows) {
		List<String> notes = new ArrayList<>();
		for (FigureRow row : rows) {
			if (row.computed() != Rating.NONE) {
				notes.add("%s – %s.".formatted(row.code(), row.measure().toleranceWords()));
			}
			if (row.typed().setByHand() != null && row.computed() != Rating.NONE) {
				notes.add("%s – rating set by hand: %s".formatted(row.code(), row.typed().byHandReason().strip()));
			}
		}
		return notes;
	}

}
