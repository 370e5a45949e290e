package org.quarterday.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.quarterday.compile.Finding.Kind;
import org.quarterday.content.Block;
import org.quarterday.content.Slips;
import org.quarterday.paper.FontFamily;
import org.quarterday.paper.Guide;
import org.quarterday.paper.Paper;

/** Reads a numbered paper for what should not be published unseen (PA5, PA7). */
final class Proof {

	/** Where it still stands in a whole paper, it leads nowhere. */
	private static final Pattern REFERENCE = Pattern.compile("\\{see [^{}]*\\}");

	private static final Pattern ATTACHED = Pattern.compile("\\b(?:attached|appended|enclosed)\\b",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern APPENDIX = Pattern.compile("\\bAppendix ([A-Z]{1,2})\\b");

	private static final Pattern SIGN_OFF = Pattern.compile(
			"(?i)\\b(?:sign(?:ed)?[ -]?off(?: by)?|cleared by|approved by (?:the )?(?:assistant |deputy )?(?:director|head of)|"
					+ "finance clearance|legal clearance)\\b[^.\\n]{0,60}?(?::|\\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4}|\\|)");

	private final List<Finding> findings = new ArrayList<>();

	private final Set<String> appendices;

	private final boolean whole;

	private final FontFamily fonts;

	private Proof(Set<String> appendices, boolean whole, FontFamily fonts) {
		this.fonts = fonts;
		this.appendices = appendices;
		this.whole = whole;
	}

	/** What the proof finds, in the order of the paper. */
	static List<Finding> read(Paper paper, FontFamily fonts) {
		Proof proof = new Proof(
				paper.guide().appendices().stream().map(Guide.Appendix::letter).collect(Collectors.toUnmodifiableSet()),
				true, fonts);
		for (Paper.CoverField field : paper.front()) {
			if (field.lines().stream().allMatch(String::isBlank)) {
				proof.add(Kind.COVER, "Cover sheet", field.name(), true);
			}
		}
		paper.body().forEach((part) -> proof.part(part, ""));
		return proof.findings;
	}

	/** What the proof finds in one section; its references are filled in later. */
	static List<Finding> read(Paper.Part part, FontFamily fonts) {
		Proof proof = new Proof(Set.of(), false, fonts);
		proof.part(part, "");
		return proof.findings;
	}

	private void part(Paper.Part part, String above) {
		String place = part.label().isEmpty() ? (part.heading().isEmpty() ? above : part.heading().plain())
				: part.label();
		text(part.heading().plain() + part.runIn().plain(), place);
		blocks(part.leadIn(), place);
		for (Paper.Numbered item : part.paragraphs()) {
			String at = item.label().isEmpty() ? place : item.label();
			text(item.title().plain(), at);
			blocks(item.blocks(), at);
		}
		part.parts().forEach((deeper) -> part(deeper, place));
	}

	private void blocks(List<Block> blocks, String place) {
		blocks.stream().flatMap(Block::texts).forEach((text) -> text(text.plain(), place));
	}

	private void text(String words, String place) {
		if (this.whole) {
			each(REFERENCE.matcher(words).results().toList(), words, Kind.PLACEHOLDER, place, false);
		}
		each(Slips.toFillIn(words), words, Kind.PLACEHOLDER, place, false);
		each(SIGN_OFF.matcher(words).results().toList(), words, Kind.SIGN_OFF, place, true);
		each(Slips.missingSpaces(words), words, Kind.SPACE, place, false);
		for (String character : this.fonts.unprintable(words)) {
			add(Kind.CHARACTER, place, around(words, words.indexOf(character)), false);
		}
		Matcher attached = ATTACHED.matcher(words);
		if (attached.find() && !isAttached(words)) {
			add(Kind.ATTACHMENT, place, around(words, attached.start()), true);
		}
		int bracket = Slips.unbalanced(words);
		if (bracket >= 0) {
			add(Kind.BRACKETS, place, around(words, bracket), false);
		}
	}

	/** Whether the appendix that the words name is there; without a name, any is. */
	private boolean isAttached(String words) {
		Matcher named = APPENDIX.matcher(words);
		return named.find() ? this.appendices.contains(named.group(1)) : !this.appendices.isEmpty();
	}

	private void each(List<MatchResult> matches, String words, Kind kind, String place, boolean blocks) {
		matches.forEach((match) -> add(kind, place, around(words, match.start()), blocks));
	}

	private void add(Kind kind, String place, String words, boolean blocks) {
		this.findings.add(new Finding(kind, place, words, blocks, null));
	}

	/** Some words around a place, so that a person finds it. */
	private static String around(String words, int at) {
		int from = Math.max(0, at - 30);
		int to = Math.min(words.length(), at + 30);
		String start = (from > 0) ? "…" + words.substring(from, at).replaceFirst("^\\S*\\s", "")
				: words.substring(0, at);
		String end = words.substring(at, to);
		return (start + ((to < words.length()) ? end.replaceFirst("\\s\\S*$", "") + "…" : end)).strip();
	}

}
