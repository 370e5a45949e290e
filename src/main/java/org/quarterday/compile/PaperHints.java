package org.quarterday.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

import org.quarterday.compile.Finding.Kind;
import org.quarterday.content.Hint;
import org.quarterday.content.Hints;

/**
 * What the authors' own checks find in the paper as a whole: short forms that no service
 * explains, and what could identify a person (PA7, PA11).
 */
final class PaperHints {

	private PaperHints() {
	}

	/**
	 * Findings in the order of the paper.
	 * @param known short forms that the paper itself explains
	 */
	static List<Finding> of(List<Passage> passages, Set<String> known) {
		StringBuilder text = new StringBuilder();
		NavigableMap<Integer, String> places = new TreeMap<>();
		for (Passage passage : passages) {
			places.put(text.length(), passage.place());
			text.append(passage.words()).append("\n\n");
		}
		List<Finding> findings = new ArrayList<>();
		for (Hint hint : Hints.of(text.toString(), known)) {
			Kind kind = kind(hint.kind());
			if (kind != null) {
				findings.add(new Finding(kind, places.floorEntry(hint.start()).getValue(), hint.words(), false, null));
			}
		}
		return findings;
	}

	private static Kind kind(Hint.Kind kind) {
		return switch (kind) {
			case ACRONYM -> Kind.ACRONYM;
			case PERSON -> Kind.PERSON;
			default -> null;
		};
	}

}
