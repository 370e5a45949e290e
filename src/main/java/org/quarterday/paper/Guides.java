package org.quarterday.paper;

import java.util.ArrayList;
import java.util.List;

import org.quarterday.paper.Guide.Term;
import org.quarterday.paper.Paper.Part;

/** Makes a numbered paper's guide. */
public final class Guides {

	private Guides() {
	}

	/**
	 * The paper with its guide.
	 * @param summary the sentence on all figures (FG8), or empty
	 * @param glossary the council's
	 */
	public static Paper add(Paper paper, String summary, List<Term> glossary) {
		List<Part> figured = figured(paper);
		boolean figures = hasFigures(figured);
		FirstUses uses = FirstUses.of(paper.body(), glossary);
		return paper.withGuide(new Guide(figures ? summary : "", figures ? Highlights.of(figured) : List.of(),
				hasFigures(paper.body()) ? FigureKey.of(paper.body()) : List.of(), uses.terms(), uses.places(),
				paper.guide().attached(), paper.guide().appendices()));
	}

	/** The body, and the parts whose tables stand in an appendix. */
	static List<Part> figured(Paper paper) {
		List<Part> parts = new ArrayList<>(paper.body());
		parts.addAll(paper.guide().attached());
		return parts;
	}

	private static boolean hasFigures(List<Part> parts) {
		return parts.stream().anyMatch((part) -> !part.tables().isEmpty() || hasFigures(part.parts()));
	}

}
