package org.quarterday.compile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.quarterday.compile.Finding.Kind;

/**
 * Finds what two services tell both, and where their numbers differ (N5): a pure function
 * that compares sentences by the words that carry their meaning.
 */
final class Overlaps {

	private static final int FEWEST_SHARED = 4;

	private static final double ALIKE = 0.6;

	private static final int MOST = 40;

	private Overlaps() {
	}

	/**
	 * Two sentences that tell the same.
	 *
	 * @param one the earlier of the two
	 */
	record Pair(Finding finding, Sentence one, Sentence two) {
	}

	/** One finding for each pair of paragraphs, in the order of the paper. */
	static List<Finding> of(List<Passage> passages) {
		return pairs(passages).stream().map(Pair::finding).toList();
	}

	static List<Pair> pairs(List<Passage> passages) {
		List<Sentence> sentences = passages.stream().flatMap((passage) -> Sentence.of(passage).stream()).toList();
		Map<String, List<Integer>> index = new HashMap<>();
		Map<String, Pair> found = new LinkedHashMap<>();
		for (int i = 0; i < sentences.size() && found.size() < MOST; i++) {
			Sentence now = sentences.get(i);
			for (int earlier : candidates(now, index)) {
				compare(sentences.get(earlier), now, found);
			}
			for (String word : now.words()) {
				index.computeIfAbsent(word, (key) -> new ArrayList<>()).add(i);
			}
		}
		return List.copyOf(found.values());
	}

	/** Earlier sentences that share enough words. */
	private static List<Integer> candidates(Sentence sentence, Map<String, List<Integer>> index) {
		Map<Integer, Integer> shared = new HashMap<>();
		for (String word : sentence.words()) {
			index.getOrDefault(word, List.of()).forEach((at) -> shared.merge(at, 1, Integer::sum));
		}
		return shared.entrySet()
			.stream()
			.filter((each) -> each.getValue() >= FEWEST_SHARED)
			.map(Map.Entry::getKey)
			.sorted()
			.toList();
	}

	private static void compare(Sentence one, Sentence two, Map<String, Pair> found) {
		if (one.passage().heading().equals(two.passage().heading()) || one.likeness(two) < ALIKE) {
			return;
		}
		String place = one.passage().place() + " and " + two.passage().place();
		boolean differ = one.contradicts(two);
		Kind kind = differ ? Kind.NUMBERS_DIFFER : Kind.TOLD_TWICE;
		Finding finding = new Finding(kind, place, "%s / %s".formatted(one.text(), two.text()), false, null);
		if (differ || !found.containsKey(place)) {
			found.put(place, new Pair(finding, one, two));
		}
	}

}
