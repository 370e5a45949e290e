package org.quarterday.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.quarterday.compile.Finding.Kind;
import org.quarterday.content.Block;
import org.quarterday.content.Text;
import org.quarterday.paper.Paper;
import org.quarterday.paper.Paper.FigureTable;
import org.quarterday.paper.Paper.Numbered;
import org.quarterday.paper.Paper.Part;

/**
 * Finds in a paper what keeps some people from reading it (H4): links whose words say
 * nothing, sections without a heading, bold paragraphs that stand for headings, tables
 * without caption or column headings. Alternative texts, contrast and table headers of
 * what the system writes are right by construction and tested.
 */
final class AccessibilityCheck {

	private static final Set<String> EMPTY_WORDS = Set.of("here", "click here", "click", "link", "this", "this link",
			"more", "read more", "page", "website", "see here", "download");

	private static final Pattern ADDRESS = Pattern.compile("(?i)(https?://|www\\.)\\S+");

	private static final int LONGEST_HEADING = 80;

	private final List<Finding> findings = new ArrayList<>();

	private AccessibilityCheck() {
	}

	static List<Finding> of(Paper paper) {
		AccessibilityCheck check = new AccessibilityCheck();
		paper.body().forEach(check::part);
		return check.findings;
	}

	private void part(Part part) {
		String place = part.label().isEmpty() ? part.heading().plain() : part.label();
		text(part.heading(), place);
		blocks(part.leadIn(), place);
		part.tables().forEach((table) -> table(table, place));
		for (Numbered item : part.paragraphs()) {
			String at = item.label().isEmpty() ? place : item.label();
			text(item.title(), at);
			heading(item, at);
			blocks(item.blocks(), at);
		}
		part.parts().forEach(this::part);
	}

	private void table(FigureTable table, String place) {
		if (table.caption().isBlank() || table.columns().stream().anyMatch(String::isBlank)) {
			add(place, "A table has no caption, or a column without a heading");
		}
	}

	/** A whole short paragraph in bold is a heading only to those who see it. */
	private void heading(Numbered item, String place) {
		if (item.title().isEmpty() && !item.blocks().isEmpty()
				&& item.blocks().get(0) instanceof Block.Paragraph paragraph) {
			String words = paragraph.text().plain();
			if (words.length() <= LONGEST_HEADING && paragraph.text().spans().stream().allMatch(Text.Span::bold)) {
				add(place, "“%s” is bold as a heading is, but is none: begin it with ## ".formatted(words).strip());
			}
		}
	}

	private void blocks(List<Block> blocks, String place) {
		blocks.stream().flatMap(Block::texts).forEach((text) -> text(text, place));
	}

	private void text(Text text, String place) {
		for (Text.Span span : text.spans()) {
			String words = span.text().strip();
			boolean says = !EMPTY_WORDS.contains(words.toLowerCase(Locale.UK)) && !ADDRESS.matcher(words).matches();
			if (span.link() != null && !says) {
				add(place, "The link “%s” does not say where it leads".formatted(words));
			}
		}
	}

	private void add(String place, String words) {
		this.findings.add(new Finding(Kind.ACCESSIBILITY, place, words, true, null));
	}

}
