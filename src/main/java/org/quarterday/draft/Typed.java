package org.quarterday.draft;

import java.util.LinkedHashMap;
import java.util.Map;

import org.quarterday.figures.TypedFigure;

/**
 * Everything that an author typed into the form, exactly.
 *
 * @param words light Markdown
 * @param figures by measure code
 * @param nilReason why there is nothing to report; empty when there is something
 */
public record Typed(String words, Map<String, TypedFigure> figures, String nilReason) {

	public static final Typed NOTHING = new Typed("", Map.of(), "");

	/** Lines end in LF; NUL, which no database keeps, is dropped. */
	public Typed {
		words = plain(words);
		nilReason = plain(nilReason);
		Map<String, TypedFigure> kept = new LinkedHashMap<>();
		figures.forEach((code, figure) -> {
			if (!isEmpty(figure)) {
				kept.put(code, clean(figure));
			}
		});
		figures = Map.copyOf(kept);
	}

	/** The same with other figures. */
	public Typed with(Map<String, TypedFigure> others) {
		return new Typed(this.words, others, this.nilReason);
	}

	/** The same with more words after those that are there; none is written twice. */
	Typed adding(String more) {
		String said = more.strip();
		if (said.isEmpty() || this.words.contains(said)) {
			return this;
		}
		return new Typed(this.words.isBlank() ? said : this.words.stripTrailing() + "\n\n" + said, this.figures,
				this.nilReason);
	}

	public boolean nil() {
		return !this.nilReason.isBlank();
	}

	TypedFigure figure(String code) {
		return this.figures.getOrDefault(code, TypedFigure.EMPTY);
	}

	private static boolean isEmpty(TypedFigure figure) {
		return TypedFigure.EMPTY.equals(figure);
	}

	private static TypedFigure clean(TypedFigure figure) {
		return new TypedFigure(figure.state(), plain(figure.value()), plain(figure.reason()), plain(figure.expected()),
				plain(figure.commentary()), figure.setByHand(), plain(figure.byHandReason()), plain(figure.because()));
	}

	static String plain(String text) {
		return (text != null) ? text.replace("\r\n", "\n").replace('\r', '\n').replace("\0", "") : "";
	}

}
