package org.quarterday.paper;

import java.util.ArrayList;
import java.util.List;

import org.quarterday.cycle.Quarter;
import org.quarterday.paper.Guide.Entry;
import org.quarterday.paper.Guide.Group;
import org.quarterday.paper.Paper.FigureTable;
import org.quarterday.paper.Paper.FigureTable.Row;
import org.quarterday.paper.Paper.Numbered;
import org.quarterday.paper.Paper.Part;

import org.quarterday.content.Block;

/**
 * The exceptions of a paper (N20): what turned red and what is still red, what recovered,
 * what is missing, what was promised.
 */
final class Highlights {

	private final List<Entry> turnedRed = new ArrayList<>();

	private final List<Entry> stillRed = new ArrayList<>();

	private final List<Entry> recovered = new ArrayList<>();

	private final List<Entry> missing = new ArrayList<>();

	private final List<Entry> promised = new ArrayList<>();

	private Highlights() {
	}

	static List<Group> of(List<Part> parts) {
		Highlights highlights = new Highlights();
		parts.forEach(highlights::part);
		return List.of(new Group("Turned red", highlights.turnedRed), new Group("Still red", highlights.stillRed),
				new Group("Recovered", highlights.recovered), new Group("Missing", highlights.missing),
				new Group("Promised", highlights.promised));
	}

	private void part(Part part) {
		for (FigureTable table : part.tables()) {
			table.rows().stream().filter((row) -> row.figure() != null).forEach((row) -> row(part, row));
		}
		if (!part.gap().isEmpty()) {
			add(this.missing, part, part.heading().plain() + ": " + part.gap());
		}
		for (Numbered item : part.paragraphs()) {
			String words = item.title().plain() + item.separator() + " "
					+ Block.words(item.blocks()).replace('\n', ' ');
			Promises.of(words.strip())
				.forEach((promise) -> this.promised
					.add(new Entry("“" + promise + "”", item.label().isEmpty() ? part.label() : item.label(),
							item.anchor().isEmpty() ? part.anchor() : item.anchor())));
		}
		part.parts().forEach(this::part);
	}

	private void row(Part part, Row row) {
		Figure figure = row.figure();
		String before = figure.ratingBefore();
		String now = figure.now().rating();
		String words = "%s: %s (target %s)".formatted(figure.name(), figure.now().printed(), figure.target());
		if (figure.now().value() == null) {
			add(this.missing, part,
					"%s: %s%s".formatted(figure.name(), figure.now().printed().toLowerCase(java.util.Locale.UK),
							figure.reason().isEmpty() ? "" : ". " + figure.reason()));
		}
		else if (now.equals("RED") && before.equals("RED")) {
			add(this.stillRed, part, words);
		}
		else if (now.equals("RED")) {
			add(this.turnedRed, part, words + before(figure, before));
		}
		else if (now.equals("GREEN") && (before.equals("RED") || before.equals("AMBER"))) {
			add(this.recovered, part, words + before(figure, before));
		}
	}

	private static String before(Figure figure, String rating) {
		Quarter quarter = figure.now().quarter().previous();
		return rating.isEmpty() ? "; not rated in " + quarter : "; it was %s in %s"
			.formatted(rating.charAt(0) + rating.substring(1).toLowerCase(java.util.Locale.ROOT), quarter);
	}

	private static void add(List<Entry> entries, Part part, String words) {
		entries.add(new Entry(words, part.label().isEmpty() ? part.heading().plain() : part.label(), part.anchor()));
	}

}
