package org.quarterday.console;

import java.util.LinkedHashMap;
import java.util.Map;

import org.quarterday.content.Save;
import org.quarterday.figures.ResultState;
import org.quarterday.figures.TypedFigure;
import org.quarterday.figures.TypedFigures;

/**
 * A published section as an officer corrects it.
 *
 * @param figures by measure code
 * @param nil whether nothing to report is published
 */
record CorrectionForm(String words, String reason, Map<String, TypedFigure> figures, boolean nil) {

	private static final String VALUE = "figure.";

	private static final String COMMENTARY = "commentary.";

	/** The section as it is published. */
	static CorrectionForm of(Save published) {
		return new CorrectionForm(published.words(), "", TypedFigures.fromJson(published.figures()),
				!published.nilReason().isBlank());
	}

	/** What was typed over what is published. */
	static CorrectionForm typed(Save published, Map<String, String> fields) {
		Map<String, TypedFigure> figures = new LinkedHashMap<>();
		TypedFigures.fromJson(published.figures())
			.forEach((code, old) -> figures.put(code, figure(old, fields.getOrDefault(VALUE + code, old.value()),
					fields.getOrDefault(COMMENTARY + code, old.commentary()))));
		return new CorrectionForm(fields.getOrDefault("words", ""), fields.getOrDefault("reason", ""), figures,
				!published.nilReason().isBlank());
	}

	/** A figure that was not available, and is now, is reported. */
	private static TypedFigure figure(TypedFigure old, String value, String commentary) {
		if (value.equals(old.value()) && commentary.equals(old.commentary())) {
			return old;
		}
		boolean came = !value.isBlank() && old.state() == ResultState.NOT_AVAILABLE;
		return new TypedFigure(came ? ResultState.REPORTED : old.state(), value, came ? "" : old.reason(),
				came ? "" : old.expected(), commentary, old.setByHand(), old.byHandReason(), old.because());
	}

}
