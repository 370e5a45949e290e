package org.quarterday.draft;

import java.util.LinkedHashMap;
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
 * {@code byHandReason:CODE}.
 */
final class TypedForm {

	private final MultiValueMap<String, String> form;

	TypedForm(MultiValueMap<String, String> form) {
		this.form = form;
	}

	Typed typed() {
		Map<String, TypedFigure> figures = new LinkedHashMap<>();
		this.form.keySet()
			.stream()
			.filter((name) -> name.startsWith("value:"))
			.map((name) -> name.substring("value:".length()))
			.forEach((code) -> figures.put(code, figure(code)));
		return new Typed(text("words"), figures, nil() ? text("nilReason") : "");
	}

	/** Whether "Nothing to report" is chosen. */
	boolean nil() {
		return this.form.containsKey("nil");
	}

	int revision() {
		try {
			return Integer.parseInt(text("revision"));
		}
		catch (NumberFormatException ex) {
			return 0;
		}
	}

	private TypedFigure figure(String code) {
		return new TypedFigure(choice(ResultState.values(), "state:" + code), text("value:" + code),
				text("reason:" + code), text("expected:" + code), text("commentary:" + code),
				choice(Rating.values(), "byHand:" + code), text("byHandReason:" + code));
	}

	private <E extends Enum<E>> E choice(E[] values, String name) {
		String chosen = text(name);
		return Stream.of(values).filter((value) -> value.name().equals(chosen)).findFirst().orElse(null);
	}

	private String text(String name) {
		return Optional.ofNullable(this.form.getFirst(name)).orElse("");
	}

}
