package org.quarterday.paper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.quarterday.paper.Guide.Term;
import org.quarterday.paper.Paper.FigureTable.Row;
import org.quarterday.paper.Paper.Part;

/**
 * The key to a paper's figures (N12): each sign and state that occurs, and what it means.
 */
final class FigureKey {

	private static final Map<String, String> STATES = states();

	private final StringBuilder printed = new StringBuilder();

	private boolean zero;

	private boolean trends;

	private boolean gaps;

	private FigureKey() {
	}

	private static Map<String, String> states() {
		Map<String, String> states = new LinkedHashMap<>();
		states.put("(provisional)", "the figure may still change");
		states.put("Not available",
				"there is no figure yet; the reason and the date when it is expected stand below the table");
		states.put("No figure yet", "the service has not said anything about the measure");
		states.put("Not due", "the measure has no result in this quarter");
		states.put("Data only", "a figure without a target, so that it is not rated");
		states.put("Suspended", "not measured for the time being");
		states.put("Withdrawn", "not measured any more");
		states.put("None on record", "nothing was approved for that quarter");
		states.put("Not measured then", "the measure began later");
		states.put("(set by hand)", "the rating differs from the computed one; the reason stands below the table");
		states.put("No comparison",
				"one of the two figures is missing, or the measure or its target changed between them");
		return states;
	}

	static List<Term> of(List<Part> parts) {
		FigureKey key = new FigureKey();
		parts.forEach(key::part);
		return key.entries();
	}

	private void part(Part part) {
		part.tables().forEach((table) -> table.rows().forEach(this::row));
		this.printed.append(part.gap()).append('\n');
		part.parts().forEach(this::part);
	}

	private void row(Row row) {
		row.cells().forEach((cell) -> this.printed.append(cell).append('\n'));
		if (row.figure() != null) {
			row.figure().points().forEach((point) -> this.printed.append(point.printed()).append('\n'));
			this.zero |= row.figure()
				.points()
				.stream()
				.anyMatch((point) -> point.value() != null && point.value().signum() == 0);
			this.trends |= row.figure().hasPast();
			this.gaps |= row.figure().points().stream().anyMatch((point) -> point.value() == null);
		}
	}

	private List<Term> entries() {
		List<Term> entries = new ArrayList<>(List.of(new Term("● Green", "the target was met"),
				new Term("▲ Amber", "missed, within the tolerance that stands below the table"),
				new Term("■ Red", "missed by more than that")));
		if (this.zero) {
			entries.add(new Term("0", "a figure: it was counted, and there were none"));
		}
		STATES.forEach((sign, meaning) -> {
			if (this.printed.indexOf(sign) >= 0) {
				entries.add(new Term(sign, meaning));
			}
		});
		if (this.printed.indexOf("nothing to report") >= 0) {
			entries.add(new Term("Nothing to report", "the service was asked and had nothing; its director agreed"));
		}
		if (this.printed.indexOf("To follow") >= 0) {
			entries.add(new Term("To follow", "late: it comes in a supplement under the same number"));
		}
		if (this.trends) {
			entries.add(new Term("Trend",
					"dashed line: the target of this quarter; ring: a provisional figure; last mark: "
							+ "this quarter, in the shape of its rating"
							+ (this.gaps ? "; cross and a break in the line: no figure" : "")));
		}
		return entries;
	}

}
