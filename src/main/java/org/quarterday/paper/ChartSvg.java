package org.quarterday.paper;

import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Writes a chart as SVG with presentation attributes only: no style, no script, no text
 * but its title.
 */
final class ChartSvg {

	private static final String SPACE = "http://www.w3.org/2000/svg";

	private ChartSvg() {
	}

	static void write(Markup out, Chart chart, Edition edition) {
		boolean print = edition == Edition.PRINT;
		out.open("svg", "xmlns", print ? SPACE : null, "class", "chart", "role", print ? null : "img", "alt",
				print ? chart.words() : null, "viewBox", "0 0 %d %d".formatted(Chart.WIDTH, Chart.HEIGHT), "width",
				String.valueOf(Chart.WIDTH), "height", String.valueOf(Chart.HEIGHT), "focusable",
				print ? null : "false");
		out.element("title", chart.words());
		chart.marks().forEach((mark) -> mark(out, mark));
		out.close("svg");
	}

	private static void mark(Markup out, Chart.Mark mark) {
		if (mark instanceof Chart.Line line) {
			out.empty("line", "x1", number(line.x1()), "y1", number(line.y1()), "x2", number(line.x2()), "y2",
					number(line.y2()), "stroke", line.colour(), "stroke-width", number(line.width()),
					"stroke-dasharray", line.dashed() ? "4 3" : null);
		}
		else if (mark instanceof Chart.Dot dot) {
			out.empty("circle", "cx", number(dot.x()), "cy", number(dot.y()), "r", number(dot.radius()), "fill",
					dot.fill(), "stroke", dot.outline());
		}
		else if (mark instanceof Chart.Shape shape) {
			out.empty("polygon", "points",
					shape.corners().stream().map(ChartSvg::number).collect(Collectors.joining(" ")), "fill",
					shape.fill(), "stroke", shape.outline());
		}
	}

	private static String number(double value) {
		return String.format(Locale.ROOT, "%.1f", value);
	}

}
