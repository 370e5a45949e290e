package org.quarterday.review;

import java.time.Instant;
import java.util.List;

import org.quarterday.content.WordDiff;

/**
 * What changed since the section was sent the last time.
 *
 * @param since when it was sent then
 * @param words the paragraphs that changed, each as runs of words
 * @param figures the figures that changed
 */
public record Changes(Instant since, List<List<WordDiff.Run>> words, List<FigureChange> figures) {

	public boolean isNone() {
		return this.words.isEmpty() && this.figures.isEmpty();
	}

	/** One measure, as it was printed and as it is. */
	public record FigureChange(String measure, String before, String after) {
	}

}
