package org.quarterday.paper;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.quarterday.content.Block;
import org.quarterday.content.Text;
import org.quarterday.paper.Paper.Numbered;
import org.quarterday.paper.Paper.Part;

/**
 * Fills in references to other places of the paper, so that they follow its numbers: in
 * {@code {see Libraries}} the heading, or the title of a paragraph, gives way to its
 * number. A reference to nothing stays as it is typed, for the proof to find.
 */
public final class CrossReferences {

	/** How authors type one; its group is the name of the place. */
	public static final Pattern REFERENCE = Pattern.compile("\\{see ([^{}]{1,200})\\}");

	private final Map<String, String> numbers = new HashMap<>();

	private CrossReferences() {
	}

	/** The paper with its references filled in. */
	public static Paper resolve(Paper paper) {
		CrossReferences references = new CrossReferences();
		paper.body().forEach(references::collect);
		paper.guide().appendices().forEach((each) -> references.put(each.title(), "Appendix " + each.letter()));
		return new Paper(paper.title(), paper.committee(), paper.quarter(), paper.meeting(), paper.draft(),
				paper.front(), paper.guide(), paper.body().stream().map(references::part).toList());
	}

	private void collect(Part part) {
		put(part.heading().plain(), part.anchor());
		part.paragraphs().forEach((item) -> put(item.title().plain(), item.anchor()));
		part.parts().forEach(this::collect);
	}

	/** Of two places with one name the first is meant. */
	private void put(String name, String number) {
		if (!name.isBlank() && !number.isEmpty()) {
			this.numbers.putIfAbsent(key(name), number);
		}
	}

	/** As people tell names apart: by neither capitals nor marks that nobody sees. */
	private static String key(String name) {
		return name.replaceAll("\\p{Co}", "").strip().toLowerCase(Locale.UK);
	}

	private Part part(Part part) {
		List<Numbered> paragraphs = part.paragraphs()
			.stream()
			.map((item) -> new Numbered(item.label(), item.anchor(), item.itemId(), text(item.title()),
					item.separator(), blocks(item.blocks())))
			.toList();
		return new Part(part.label(), part.anchor(), part.heading(), part.runIn(), blocks(part.leadIn()), part.tables(),
				part.gap(), paragraphs, part.parts().stream().map(this::part).toList());
	}

	private List<Block> blocks(List<Block> blocks) {
		return blocks.stream().map((block) -> block.with(this::text)).toList();
	}

	private Text text(Text text) {
		if (text.plain().indexOf('{') < 0) {
			return text;
		}
		return new Text(text.spans()
			.stream()
			.map((span) -> new Text.Span(words(span.text()), span.bold(), span.italic(), span.link()))
			.toList());
	}

	private String words(String words) {
		return REFERENCE.matcher(words)
			.replaceAll(
					(match) -> Matcher.quoteReplacement(this.numbers.getOrDefault(key(match.group(1)), match.group())));
	}

}
