package org.quarterday.content;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;

/** What changed between two texts, word by word within the paragraphs that changed. */
public final class WordDiff {

	/** Longer changes are shown as a whole: comparing them word by word helps nobody. */
	private static final int MOST_WORDS = 3_000;

	private WordDiff() {
	}

	/** A run of words that stayed, came or went. */
	public record Run(Kind kind, String text) {

		public boolean isAdded() {
			return this.kind == Kind.ADDED;
		}

		public boolean isRemoved() {
			return this.kind == Kind.REMOVED;
		}

	}

	public enum Kind {

		SAME, ADDED, REMOVED

	}

	/**
	 * The paragraphs that changed, in order; those that stayed are left out.
	 * @param before paragraphs as plain text
	 */
	public static List<List<Run>> of(List<String> before, List<String> after) {
		List<List<Run>> changes = new ArrayList<>();
		for (AbstractDelta<String> delta : DiffUtils.diff(before, after).getDeltas()) {
			List<String> gone = delta.getSource().getLines();
			List<String> come = delta.getTarget().getLines();
			int pairs = Math.min(gone.size(), come.size());
			for (int i = 0; i < pairs; i++) {
				changes.add(words(gone.get(i), come.get(i)));
			}
			gone.subList(pairs, gone.size()).forEach((text) -> changes.add(List.of(new Run(Kind.REMOVED, text))));
			come.subList(pairs, come.size()).forEach((text) -> changes.add(List.of(new Run(Kind.ADDED, text))));
		}
		return changes;
	}

	/** Two versions of one paragraph. */
	public static List<Run> words(String before, String after) {
		List<String> from = tokens(before);
		List<String> to = tokens(after);
		if (from.size() + to.size() > MOST_WORDS) {
			return List.of(new Run(Kind.REMOVED, before), new Run(Kind.ADDED, after));
		}
		List<Run> runs = new ArrayList<>();
		int at = 0;
		for (AbstractDelta<String> delta : DiffUtils.diff(from, to).getDeltas()) {
			int position = delta.getSource().getPosition();
			add(runs, Kind.SAME, from.subList(at, position));
			if (delta.getType() != DeltaType.INSERT) {
				add(runs, Kind.REMOVED, delta.getSource().getLines());
			}
			if (delta.getType() != DeltaType.DELETE) {
				add(runs, Kind.ADDED, delta.getTarget().getLines());
			}
			at = position + delta.getSource().size();
		}
		add(runs, Kind.SAME, from.subList(at, from.size()));
		return runs;
	}

	private static void add(List<Run> runs, Kind kind, List<String> tokens) {
		if (!tokens.isEmpty()) {
			runs.add(new Run(kind, String.join("", tokens)));
		}
	}

	/** Words with the space after them; the mark that ends a sentence is a word. */
	private static List<String> tokens(String text) {
		return Arrays.stream(text.split("(?<=\\s)(?=\\S)|(?=[.,;:!?)]+(?:\\s|$))"))
			.filter((token) -> !token.isEmpty())
			.toList();
	}

}
