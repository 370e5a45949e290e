package org.quarterday.draft;

import java.util.List;

import org.quarterday.figures.Summary;

/**
 * The form as it stands.
 *
 * @param revision that the author writes against
 * @param nil whether "Nothing to report" is chosen
 * @param saved such as "14:02"; empty while nothing was saved
 * @param lastQuarter last quarter's text as it printed, HTML; empty when there is none
 * @param lastQuarterName such as "Q4 2025/26"
 * @param nilConsequence what the paper does with a section that has nothing to report
 */
record FormView(int revision, Typed typed, boolean nil, List<FigureField> figures, String saved, String lastQuarter,
		String lastQuarterName, String nilConsequence) {

	/** The sentence that the figures make in the paper (FG8). */
	public String sentence() {
		return Summary.sentence(this.figures.stream().map(FigureField::row).toList());
	}

	/** The id of the field that a refusal's field stands for. */
	String id(String field) {
		if (!field.startsWith("figures.")) {
			return field.equals("nil") ? "nil" : field;
		}
		int dot = field.lastIndexOf('.');
		String code = field.substring("figures.".length(), dot);
		return this.figures.stream()
			.filter((figure) -> figure.code().equals(code))
			.findFirst()
			.map((figure) -> figure.id(field.substring(dot + 1)))
			.orElse("");
	}

}
