package org.quarterday.paper;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import org.quarterday.content.Block;
import org.quarterday.paper.Guide.Term;
import org.quarterday.paper.Paper.Numbered;
import org.quarterday.paper.Paper.Part;

/**
 * Finds where a paper first uses a term of the glossary (N21). Where the author explains
 * it there already, nothing is added.
 */
final class FirstUses {

	private final Map<Term, Pattern> unused = new LinkedHashMap<>();

	private final List<Term> used = new ArrayList<>();

	private final Map<String, List<Term>> places = new LinkedHashMap<>();

	private FirstUses(List<Term> glossary) {
		glossary.forEach((term) -> this.unused.put(term, pattern(term.term())));
	}

	static FirstUses of(List<Part> parts, List<Term> glossary) {
		FirstUses uses = new FirstUses(glossary);
		if (!glossary.isEmpty()) {
			parts.forEach(uses::part);
		}
		return uses;
	}

	/** An acronym only as it is written; other terms at the start of a sentence, too. */
	private static Pattern pattern(String term) {
		boolean acronym = term.equals(term.toUpperCase(Locale.ROOT));
		return Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(term) + "(?![\\p{L}\\p{N}])",
				acronym ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
	}

	/** The terms that the paper uses, in alphabetical order. */
	List<Term> terms() {
		return this.used.stream()
			.sorted(Comparator.comparing((Term term) -> term.term().toLowerCase(Locale.ROOT)).thenComparing(Term::term))
			.toList();
	}

	Map<String, List<Term>> places() {
		return this.places;
	}

	private void part(Part part) {
		text(Guide.place(part, ""), part.heading().plain() + part.runIn().plain() + " " + Block.words(part.leadIn()));
		for (Numbered item : part.paragraphs()) {
			text(Guide.place(part, item.itemId()),
					item.title().plain() + item.separator() + " " + Block.words(item.blocks()));
		}
		part.parts().forEach(this::part);
	}

	private void text(String place, String words) {
		for (Term term : List.copyOf(this.unused.keySet())) {
			if (this.unused.get(term).matcher(words).find()) {
				this.unused.remove(term);
				this.used.add(term);
				if (!words.toLowerCase(Locale.UK).contains(term.meaning().toLowerCase(Locale.UK))) {
					this.places.computeIfAbsent(place, (key) -> new ArrayList<>()).add(term);
				}
			}
		}
	}

}
