package org.quarterday.draft;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.quarterday.figures.Rating;
import org.quarterday.figures.ResultState;
import org.quarterday.figures.TypedFigure;

import org.springframework.util.MultiValueMap;

/**
 * Reads what the form posts: {@code words}, {@code nil}, {@code nilReason}, and for each
 * measure {@code value:CODE}, {@code state:CODE}, {@code reason:CODE},
 * {@code expected:CODE}, {@code commentary:CODE}, {@code byHand:CODE},
 * {@code byHandReason:CODE}, {@code because:CODE}.
 */
final class TypedForm {

	private final MultiValueMap<String, String> form;

	TypedForm(MultiValueMap<String, String> form) {
		this.form = form;
	}

	Typed typed() {
		Map<String, TypedFigure> figures = new LinkedHashMap<>();
		codes().forEach((code) -> figures.put(code, figure(code)));
		return new Typed(text("words"), figures, nil() ? text("nilReason") : "");
	}

	/** Whether "Nothing to report" is chosen. */
	boolean nil() {
		return this.form.containsKey("nil");
	}

	/** What the author began with. */
	Drafts.Basis basis() {
		return new Drafts.Basis(revision(), number("base"));
	}

	int revision() {
		return (int) number("revision");
	}

	private long number(String name) {
		try {
			return Long.parseLong(text(name));
		}
		catch (NumberFormatException ex) {
			return 0;
		}
	}

	/** The fields of a form that holds this, for the codes that the form shows. */
	static Map<String, String> fields(Typed typed, Iterable<String> codes) {
		Map<String, String> fields = new LinkedHashMap<>();
		fields.put("words", typed.words());
		fields.put("nilReason", typed.nilReason());
		for (String code : codes) {
			put(fields, code, typed.figure(code));
		}
		return fields;
	}

	/** The fields of a form that holds these figures alone. */
	static Map<String, String> figureFields(Map<String, TypedFigure> figures) {
		Map<String, String> fields = new LinkedHashMap<>();
		figures.forEach((code, figure) -> put(fields, code, figure));
		return fields;
	}

	private static void put(Map<String, String> fields, String code, TypedFigure figure) {
		fields.put("value:" + code, figure.value());
		if (figure.state() != null) {
			fields.put("state:" + code, figure.state().name());
		}
		fields.put("reason:" + code, figure.reason());
		fields.put("expected:" + code, figure.expected());
		fields.put("commentary:" + code, figure.commentary());
		fields.put("byHand:" + code, (figure.setByHand() != null) ? figure.setByHand().name() : "");
		fields.put("byHandReason:" + code, figure.byHandReason());
		fields.put("because:" + code, figure.because());
	}

	/** The codes of the measures that the form shows. */
	List<String> codes() {
		return this.form.keySet()
			.stream()
			.filter((name) -> name.startsWith("value:"))
			.map((name) -> name.substring("value:".length()))
			.toList();
	}

	private TypedFigure figure(String code) {
		return new TypedFigure(state(code), text("value:" + code), text("reason:" + code), text("expected:" + code),
				text("commentary:" + code), choice(Rating.values(), "byHand:" + code), text("byHandReason:" + code),
				text("because:" + code));
	}

	/** A plain figure is what the list says when nobody touched it: no choice at all. */
	private ResultState state(String code) {
		ResultState state = choice(ResultState.values(), "state:" + code);
		return (state == ResultState.REPORTED || state == ResultState.DATA_ONLY) ? null : state;
	}

	/**
	 * Whether the whole form arrived: a body that the server refused to read leaves none
	 * of it, which must not be taken for an empty form.
	 */
	boolean arrived() {
		return this.form.containsKey("revision") && this.form.containsKey("words");
	}

	private <E extends Enum<E>> E choice(E[] values, String name) {
		String chosen = text(name);
		return Stream.of(values).filter((value) -> value.name().equals(chosen)).findFirst().orElse(null);
	}

	private String text(String name) {
		return Optional.ofNullable(this.form.getFirst(name)).orElse("");
	}

}
