package org.quarterday.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.quarterday.figures.TypedFigure;

/** The parts of a figure in the form's words, for showing old beside new. */
final class FigureParts {

	private FigureParts() {
	}

	/** A part that differs; "empty" stands for nothing. */
	record Part(String name, String before, String after) {
	}

	static List<Part> differences(TypedFigure before, TypedFigure after) {
		List<Part> parts = new ArrayList<>();
		add(parts, "Figure", before, after, TypedFigure::value);
		add(parts, "This is", before, after, (figure) -> (figure.state() != null) ? figure.state().label() : "");
		add(parts, "Why there is no figure", before, after, TypedFigure::reason);
		add(parts, "When it is expected", before, after, TypedFigure::expected);
		add(parts, "Commentary", before, after, TypedFigure::commentary);
		add(parts, "Why it is right", before, after, TypedFigure::because);
		return parts;
	}

	private static void add(List<Part> parts, String name, TypedFigure before, TypedFigure after,
			Function<TypedFigure, String> part) {
		if (!part.apply(before).equals(part.apply(after))) {
			parts.add(new Part(name, words(part.apply(before)), words(part.apply(after))));
		}
	}

	private static String words(String text) {
		return text.isBlank() ? "empty" : text;
	}

}
