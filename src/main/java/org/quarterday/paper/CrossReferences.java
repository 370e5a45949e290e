package org.quarterday.paper;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.quarterday.content.Block;
import org.quarterday.content.Text;
import org.quarterday.content.Text.Span;
import org.quarterday.paper.Guide.Appendix;
import org.quarterday.paper.Paper.Numbered;
import org.quarterday.paper.Paper.Part;

/**
 * Fills in references to other places of the paper, so that they follow its numbers: in
 * {@code {see Libraries}} the heading, or the title of a paragraph, gives way to its
 * number, which leads there. A reference to nothing stays as it is typed, for the proof
 * to find.
 */
public final class CrossReferences {

	/** How authors type one; its group is the name of the place. */
	public static final Pattern REFERENCE = Pattern.compile("\\{see ([^{}]{1,200})\\}");

	private static final String WITHIN = "#";

	private final Map<String, Place> places = new HashMap<>();

	/**
	 * @param anchor its address within the paper
	 */
	private record Place(String number, String anchor) {
	}

	private CrossReferences() {
	}

	/** The paper with its references filled in. */
	public static Paper resolve(Paper paper) {
		return resolve(paper, paper);
	}

	/**
	 * A part of a paper with its references filled in.
	 * @param whole what it is a part of: names are looked up there first
	 */
	public static Paper resolve(Paper paper, Paper whole) {
		CrossReferences references = new CrossReferences();
		whole.body().forEach(references::collect);
		references.collect(whole.guide().appendices());
		references.collect(paper.guide().appendices());
		return mapped(paper, references::text);
	}

	/** The paper with only those references leading somewhere whose place is in it. */
	public static Paper within(Paper paper) {
		Set<String> anchors = new HashSet<>(FrontMarkup.atTheEnd(paper.guide()).keySet());
		paper.body().forEach((part) -> anchors(part, anchors));
		return mapped(paper, (text) -> unlinked(text, (anchor) -> !anchors.contains(anchor)));
	}

	private static void anchors(Part part, Set<String> anchors) {
		anchors.add(part.anchor());
		part.paragraphs().forEach((item) -> anchors.add(item.anchor()));
		part.parts().forEach((deeper) -> anchors(deeper, anchors));
	}

	/** Words as their author has them: a reference is its number alone. */
	public static Text unlinked(Text text) {
		return unlinked(text, (anchor) -> true);
	}

	private static Text unlinked(Text text, Predicate<String> lost) {
		if (text.spans()
			.stream()
			.map(CrossReferences::anchor)
			.noneMatch((anchor) -> anchor != null && lost.test(anchor))) {
			return text;
		}
		List<Span> spans = new ArrayList<>();
		for (Span span : text.spans()) {
			String anchor = anchor(span);
			add(spans, span.text(), span, (anchor != null && lost.test(anchor)) ? null : span.link());
		}
		return new Text(spans);
	}

	/** The place in the paper that a span leads to, or null. */
	static String anchor(Span span) {
		return (span.link() != null && span.link().startsWith(WITHIN)) ? span.link().substring(WITHIN.length()) : null;
	}

	private void collect(List<Appendix> appendices) {
		appendices.forEach((each) -> put(each.title(), "Appendix " + each.letter(), FrontMarkup.APPENDICES));
	}

	private void collect(Part part) {
		put(part.heading().plain(), part.anchor(), part.anchor());
		part.paragraphs().forEach((item) -> put(item.title().plain(), item.anchor(), item.anchor()));
		part.parts().forEach(this::collect);
	}

	/** Of two places with one name the first is meant. */
	private void put(String name, String number, String anchor) {
		if (!name.isBlank() && !number.isEmpty()) {
			this.places.putIfAbsent(key(name), new Place(number, anchor));
		}
	}

	/** As people tell names apart: by neither capitals nor marks that nobody sees. */
	private static String key(String name) {
		return name.replaceAll("\\p{Co}", "").strip().toLowerCase(Locale.UK);
	}

	private static Paper mapped(Paper paper, UnaryOperator<Text> words) {
		return new Paper(paper.title(), paper.committee(), paper.quarter(), paper.meeting(), paper.draft(),
				paper.front(), paper.guide(), paper.body().stream().map((part) -> mapped(part, words)).toList());
	}

	private static Part mapped(Part part, UnaryOperator<Text> words) {
		List<Numbered> paragraphs = part.paragraphs()
			.stream()
			.map((item) -> new Numbered(item.label(), item.anchor(), item.itemId(), words.apply(item.title()),
					item.separator(), mapped(item.blocks(), words)))
			.toList();
		return new Part(part.label(), part.anchor(), part.heading(), part.runIn(), mapped(part.leadIn(), words),
				part.tables(), part.gap(), paragraphs,
				part.parts().stream().map((deeper) -> mapped(deeper, words)).toList());
	}

	private static List<Block> mapped(List<Block> blocks, UnaryOperator<Text> words) {
		return blocks.stream().map((block) -> block.with(words)).toList();
	}

	private Text text(Text text) {
		if (text.plain().indexOf('{') < 0) {
			return text;
		}
		List<Span> spans = new ArrayList<>();
		text.spans().forEach((span) -> fill(span, spans));
		return new Text(spans);
	}

	private void fill(Span span, List<Span> spans) {
		Matcher reference = REFERENCE.matcher(span.text());
		int at = 0;
		while (reference.find()) {
			Place place = this.places.get(key(reference.group(1)));
			if (place != null) {
				add(spans, span.text().substring(at, reference.start()), span, span.link());
				add(spans, place.number(), span, (span.link() != null) ? span.link() : WITHIN + place.anchor());
				at = reference.end();
			}
		}
		add(spans, span.text().substring(at), span, span.link());
	}

	/** Neighbours that look alike and lead to the same become one. */
	private static void add(List<Span> spans, String words, Span like, String link) {
		Span last = spans.isEmpty() ? null : spans.get(spans.size() - 1);
		if (last != null && last.bold() == like.bold() && last.italic() == like.italic()
				&& Objects.equals(last.link(), link)) {
			spans.set(spans.size() - 1, new Span(last.text() + words, last.bold(), last.italic(), link));
		}
		else if (!words.isEmpty()) {
			spans.add(new Span(words, like.bold(), like.italic(), link));
		}
	}

}
