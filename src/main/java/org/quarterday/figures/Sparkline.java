package org.quarterday.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A measure's last quarters as a small chart: what a page needs to draw it with
 * presentation attributes. Quarters without a figure interrupt the line.
 *
 * @param lines the points of each unbroken line, as SVG writes them
 * @param dots figures by themselves: those beside a gap, and the last one
 * @param target the height of the target's line; null when there is no single target
 * @param words the whole chart in words
 */
public record Sparkline(List<String> lines, List<Dot> dots, String target, String words) {

	public static final int WIDTH = 160;

	public static final int HEIGHT = 40;

	private static final int MARGIN = 4;

	/** One figure. */
	public record Dot(String x, String y) {
	}

	/** Whether there are at least two figures to draw. */
	public boolean drawn() {
		return !this.words.isEmpty();
	}

	/** The chart of a row's past figures. */
	public static Sparkline of(FigureRow row) {
		List<PastFigure> past = row.history();
		List<BigDecimal> values = past.stream().map(PastFigure::value).filter(Objects::nonNull).toList();
		if (values.size() < 2) {
			return new Sparkline(List.of(), List.of(), null, "");
		}
		BigDecimal target = (row.target() == null || row.target().isRange()) ? null : row.target().low();
		Scale scale = Scale.of(Stream.concat(values.stream(), Stream.ofNullable(target)).toList());
		List<List<Dot>> runs = runs(past, scale);
		List<Dot> dots = new ArrayList<>(
				runs.stream().filter((run) -> run.size() == 1).map((run) -> run.get(0)).toList());
		List<Dot> last = runs.get(runs.size() - 1);
		if (last.size() > 1) {
			dots.add(last.get(last.size() - 1));
		}
		return new Sparkline(runs.stream().filter((run) -> run.size() > 1).map(Sparkline::points).toList(), dots,
				(target != null) ? scale.y(target) : null, words(past));
	}

	private static List<List<Dot>> runs(List<PastFigure> past, Scale scale) {
		List<List<Dot>> runs = new ArrayList<>();
		List<Dot> run = new ArrayList<>();
		for (int at = 0; at < past.size(); at++) {
			BigDecimal value = past.get(at).value();
			if (value != null) {
				run.add(new Dot(x(at, past.size()), scale.y(value)));
			}
			if (!run.isEmpty() && (value == null || at == past.size() - 1)) {
				runs.add(run);
				run = new ArrayList<>();
			}
		}
		return runs;
	}

	private static String points(List<Dot> run) {
		return run.stream().map((dot) -> dot.x() + "," + dot.y()).collect(Collectors.joining(" "));
	}

	private static String words(List<PastFigure> past) {
		return past.stream()
			.map((each) -> each.quarter() + " " + ((each.value() != null) ? each.words() : "no figure"))
			.collect(Collectors.joining(", "));
	}

	private static String x(int at, int count) {
		return decimal(MARGIN + at * (WIDTH - 2.0 * MARGIN) / Math.max(1, count - 1));
	}

	private static String decimal(double number) {
		return String.format(Locale.ROOT, "%.1f", number);
	}

	/** From figures to heights: the best uses the whole height, equal ones the middle. */
	private record Scale(double low, double high) {

		static Scale of(List<BigDecimal> values) {
			return new Scale(values.stream().mapToDouble(BigDecimal::doubleValue).min().orElseThrow(),
					values.stream().mapToDouble(BigDecimal::doubleValue).max().orElseThrow());
		}

		String y(BigDecimal value) {
			double share = (this.high == this.low) ? 0.5 : (value.doubleValue() - this.low) / (this.high - this.low);
			return decimal(HEIGHT - MARGIN - share * (HEIGHT - 2 * MARGIN));
		}

	}

}
