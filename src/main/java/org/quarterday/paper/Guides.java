package org.quarterday.paper;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.quarterday.paper.Guide.Appendix;
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

	/**
	 * The paper with appendices; a section's own are named beside its words, too.
	 * @param beside the headings of the sections that some of them belong to
	 */
	public static Paper withAppendices(Paper paper, List<Appendix> listed, Map<Appendix, String> beside) {
		Guide guide = paper.guide().withAppendices(listed);
		Map<String, List<Term>> places = new HashMap<>(guide.firstUses());
		for (Appendix each : listed) {
			if (beside.containsKey(each)) {
				end(paper.body(), beside.get(each)).ifPresent((place) -> places.merge(place, List.of(each.term()),
						(one, more) -> Stream.concat(one.stream(), more.stream()).toList()));
			}
		}
		return paper.withGuide(new Guide(guide.summary(), guide.highlights(), guide.key(), guide.glossary(), places,
				guide.attached(), guide.appendices()));
	}

	/**
	 * The paper with appendices that stand somewhere else now, wherever they are named.
	 */
	static Paper moved(Paper paper, List<Appendix> listed, Map<Appendix, Appendix> moved) {
		Map<Term, Term> terms = new HashMap<>();
		moved.forEach((before, now) -> terms.put(before.term(), now.term()));
		Map<String, List<Term>> places = new HashMap<>();
		Guide guide = paper.guide();
		guide.firstUses()
			.forEach((place, uses) -> places.put(place,
					uses.stream().map((term) -> terms.getOrDefault(term, term)).toList()));
		return paper.withGuide(new Guide(guide.summary(), guide.highlights(), guide.key(), guide.glossary(), places,
				guide.attached(), listed));
	}

	/** Where a section ends: after its last paragraph. */
	private static Optional<String> end(List<Part> parts, String heading) {
		for (Part part : parts) {
			if (part.heading().plain().equals(heading)) {
				List<Paper.Numbered> items = part.paragraphs();
				return Optional.of(Guide.place(part, items.isEmpty() ? "" : items.get(items.size() - 1).itemId()));
			}
			Optional<String> deeper = end(part.parts(), heading);
			if (deeper.isPresent()) {
				return deeper;
			}
		}
		return Optional.empty();
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
