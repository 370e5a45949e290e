package org.quarterday.paper;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A measure's trend as a small drawing without words: its figures stand in the table
 * beside it. Dashed: the target. A quarter without a figure breaks the line and has a
 * cross at its foot (N12). The last figure has its rating's shape, told apart without
 * colour (FG6).
 *
 * @param marks in the order of drawing
 * @param words the same in words, for those who do not see it
 */
record Chart(List<Mark> marks, String words) {

	static final int WIDTH = 160;

	static final int HEIGHT = 44;

	private static final double EDGE = 8;

	private static final double RADIUS = 2.2;

	private static final double LAST = 4.4;

	private static final String INK = "#1b1f22";

	private static final String QUIET = "#4c565c";

	/** Something drawn; colours as in a stylesheet. */
	sealed interface Mark {

	}

	/**
	 * @param dashed whether it is interrupted
	 */
	record Line(double x1, double y1, double x2, double y2, double width, boolean dashed,
			String colour) implements Mark {
	}

	/**
	 * @param corners x and y in turn
	 */
	record Shape(List<Double> corners, String fill, String outline) implements Mark {

		static Shape of(String fill, Double... corners) {
			return new Shape(List.of(corners), fill, "#ffffff");
		}

	}

	/**
	 * @param fill white makes it a ring
	 */
	record Dot(double x, double y, double radius, String fill, String outline) implements Mark {
	}

	static Chart of(Figure figure) {
		return new Chart(new Drawing(figure).draw(), words(figure));
	}

	private static String words(Figure figure) {
		String series = figure.points()
			.stream()
			.map((point) -> point.quarter() + ": " + point.printed())
			.collect(Collectors.joining("; "));
		return "Trend of %s. %s. Target: %s.".formatted(figure.name(), series, figure.target());
	}

	private static final class Drawing {

		private final Figure figure;

		private final List<Mark> marks = new ArrayList<>();

		private final double least;

		private final double most;

		private Drawing(Figure figure) {
			this.figure = figure;
			List<Double> all = Stream
				.concat(figure.points().stream().map(Figure.Point::value), Stream.of(figure.low(), figure.high()))
				.filter(Objects::nonNull)
				.map(BigDecimal::doubleValue)
				.toList();
			this.least = all.stream().mapToDouble(Double::doubleValue).min().orElse(0);
			this.most = all.stream().mapToDouble(Double::doubleValue).max().orElse(0);
		}

		private List<Mark> draw() {
			target();
			lines();
			points();
			return this.marks;
		}

		private void target() {
			Stream.of(this.figure.low(), this.figure.high())
				.filter(Objects::nonNull)
				.map(this::y)
				.distinct()
				.forEach((y) -> this.marks.add(new Line(EDGE / 2, y, WIDTH - EDGE / 2, y, 1, true, QUIET)));
		}

		private void lines() {
			List<Figure.Point> points = this.figure.points();
			for (int i = 1; i < points.size(); i++) {
				if (points.get(i - 1).value() != null && points.get(i).value() != null) {
					this.marks.add(new Line(x(i - 1), y(points.get(i - 1).value()), x(i), y(points.get(i).value()), 1.6,
							false, INK));
				}
			}
		}

		private void points() {
			List<Figure.Point> points = this.figure.points();
			for (int i = 0; i < points.size(); i++) {
				Figure.Point point = points.get(i);
				if (point.value() == null) {
					cross(x(i));
				}
				else if (i == points.size() - 1 && !point.rating().isEmpty()) {
					rated(x(i), y(point.value()), point.rating());
				}
				else {
					this.marks.add(new Dot(x(i), y(point.value()), RADIUS, point.provisional() ? "#ffffff" : INK, INK));
				}
			}
		}

		private void cross(double x) {
			double foot = HEIGHT - 4.0;
			this.marks.add(new Line(x - 2.5, foot - 2.5, x + 2.5, foot + 2.5, 1.2, false, QUIET));
			this.marks.add(new Line(x - 2.5, foot + 2.5, x + 2.5, foot - 2.5, 1.2, false, QUIET));
		}

		private void rated(double x, double y, String rating) {
			String colour = "#" + Ratings.colour(rating).toLowerCase(Locale.ROOT);
			double half = LAST - 0.4;
			switch (rating) {
				case "GREEN" -> this.marks.add(new Dot(x, y, LAST, colour, "#ffffff"));
				case "AMBER" -> this.marks.add(Shape.of(colour, x, y - 5, x + 5, y + LAST, x - 5, y + LAST));
				default -> this.marks.add(Shape.of(colour, x - half, y - half, x + half, y - half, x + half, y + half,
						x - half, y + half));
			}
		}

		private double x(int index) {
			int steps = Math.max(this.figure.points().size() - 1, 1);
			return EDGE + (WIDTH - 2 * EDGE) * index / steps;
		}

		/** All equal stands in the middle. */
		private double y(BigDecimal value) {
			double room = HEIGHT - 2 * EDGE;
			double share = (this.most > this.least) ? (value.doubleValue() - this.least) / (this.most - this.least)
					: 0.5;
			return HEIGHT - EDGE - room * share;
		}

	}

}
