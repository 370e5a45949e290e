package org.quarterday.draft;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.quarterday.content.ItemMerge;
import org.quarterday.figures.TypedFigure;

/**
 * Joins what two people typed from the same beginning (LK5, C7): a field that only one of
 * them changed takes that change, words item by item. When both changed the same field or
 * item there is no answer.
 */
final class Merge {

	private Merge() {
	}

	static Optional<Typed> of(Typed base, Typed theirs, Typed own) {
		Optional<String> words = words(base.words(), theirs.words(), own.words());
		Optional<String> nil = field(base.nilReason(), theirs.nilReason(), own.nilReason());
		Optional<Map<String, TypedFigure>> figures = figures(base, theirs, own);
		return (words.isPresent() && nil.isPresent() && figures.isPresent())
				? Optional.of(new Typed(words.get(), figures.get(), nil.get())) : Optional.empty();
	}

	/** Words are joined item by item. */
	private static Optional<String> words(String base, String theirs, String own) {
		Optional<String> one = field(base, theirs, own);
		return one.isPresent() ? one : ItemMerge.joined(ItemMerge.of(base, theirs, own));
	}

	private static Optional<Map<String, TypedFigure>> figures(Typed base, Typed theirs, Typed own) {
		Set<String> codes = new TreeSet<>(theirs.figures().keySet());
		codes.addAll(own.figures().keySet());
		Map<String, TypedFigure> merged = new HashMap<>();
		for (String code : codes) {
			Optional<TypedFigure> figure = field(base.figure(code), theirs.figure(code), own.figure(code));
			if (figure.isEmpty()) {
				return Optional.empty();
			}
			merged.put(code, figure.get());
		}
		return Optional.of(merged);
	}

	private static <T> Optional<T> field(T base, T theirs, T own) {
		if (Objects.equals(theirs, own) || Objects.equals(base, own)) {
			return Optional.of(theirs);
		}
		return Objects.equals(base, theirs) ? Optional.of(own) : Optional.empty();
	}

}
