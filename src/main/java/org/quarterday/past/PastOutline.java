package org.quarterday.past;

import java.util.ArrayList;
import java.util.List;

import org.quarterday.cycle.Outline;
import org.quarterday.cycle.Quarter;
import org.quarterday.paper.Outliner;
import org.quarterday.paper.Paper;
import org.quarterday.paper.PastPaper;

/**
 * Which outline a past paper had: a regular one if that gives the very labels that the
 * paper has, so that the next paper counts without gaps (PA2); otherwise its own.
 */
final class PastOutline {

	private PastOutline() {
	}

	static Outline of(PastPaper paper, Quarter quarter) {
		List<String> own = labels(paper, quarter, Outline.AS_IS);
		if (own.equals(labels(paper, quarter, Outline.NESTED))) {
			return Outline.NESTED;
		}
		return own.equals(labels(paper, quarter, Outline.FLAT)) ? Outline.FLAT : Outline.AS_IS;
	}

	private static List<String> labels(PastPaper paper, Quarter quarter, Outline outline) {
		List<String> labels = new ArrayList<>();
		Outliner.outline(paper.source("", quarter, quarter.lastDay(), outline))
			.body()
			.forEach((part) -> collect(part, labels));
		return labels;
	}

	private static void collect(Paper.Part part, List<String> labels) {
		labels.add(part.label());
		part.paragraphs().forEach((paragraph) -> labels.add(paragraph.label()));
		part.parts().forEach((deeper) -> collect(deeper, labels));
	}

}
