package org.quarterday.draft;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.quarterday.figures.TypedFigure;

/** A measure typed differently by two people. */
record Difference(String code, TypedFigure theirs, TypedFigure own) {

	static List<Difference> of(Typed theirs, Typed own) {
		Map<String, Difference> found = new TreeMap<>();
		theirs.figures().keySet().forEach((code) -> found.put(code, of(code, theirs, own)));
		own.figures().keySet().forEach((code) -> found.put(code, of(code, theirs, own)));
		found.values().removeIf((difference) -> difference.theirs.equals(difference.own));
		return List.copyOf(found.values());
	}

	private static Difference of(String code, Typed theirs, Typed own) {
		return new Difference(code, theirs.figure(code), own.figure(code));
	}

	public String theirWords() {
		return words(this.theirs);
	}

	public String ownWords() {
		return words(this.own);
	}

	private static String words(TypedFigure typed) {
		String state = (typed.state() != null) ? typed.state().label() + " " : "";
		String words = (state + String.join(" ", typed.value(), typed.reason(), typed.expected(), typed.commentary(),
				typed.byHandReason(), typed.because()))
			.replaceAll("\\s+", " ")
			.strip();
		return words.isEmpty() ? "Nothing typed" : words;
	}

}
