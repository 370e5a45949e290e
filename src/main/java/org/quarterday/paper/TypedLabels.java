package org.quarterday.paper;

import java.util.ArrayList;
import java.util.List;

import org.quarterday.content.Text;
import org.quarterday.content.TextBuilder;
import org.quarterday.paper.SourceBlock.Kind;

/**
 * Finds labels that were typed by hand, as words, in the paragraphs of a Word file or
 * PDF. Labels that the document itself counts stay as they are.
 */
final class TypedLabels {

	private TypedLabels() {
	}

	static List<SourceBlock> find(List<SourceBlock> blocks) {
		List<SourceLine> lines = blocks.stream().map((block) -> new SourceLine(line(block), 0, true)).toList();
		LabelFinder.Label[] labels = LabelFinder.find(lines, Integer.MAX_VALUE);
		List<SourceBlock> found = new ArrayList<>();
		for (int i = 0; i < labels.length; i++) {
			SourceBlock block = blocks.get(i);
			boolean typed = labels[i] != null && block.label().isEmpty() && !block.is(Kind.ENTRY_PARAGRAPH);
			found.add(typed ? labelled(block, labels[i]) : block);
		}
		return found;
	}

	private static String line(SourceBlock block) {
		String mark = block.is(Kind.ENTRY) ? (block.mark().isEmpty() ? "•" : block.mark())
				: (block.depth() == 1) ? block.label() + "." : block.label();
		String line = (mark + " " + block.text().plain()).strip();
		return line.isEmpty() ? "-" : line;
	}

	private static SourceBlock labelled(SourceBlock block, LabelFinder.Label label) {
		if (block.is(Kind.ENTRY)) {
			return SourceBlock.numbered(label.printed(), block.text());
		}
		Text words = tail(block.text(), block.text().plain().length() - label.words().length());
		return new SourceBlock(block.is(Kind.PLAIN) ? Kind.NUMBERED : block.kind(), label.printed(), block.level(), "",
				words, block.runIn());
	}

	/** The text without its first characters. */
	private static Text tail(Text text, int from) {
		TextBuilder tail = new TextBuilder();
		int left = from;
		for (Text.Span span : text.spans()) {
			int cut = Math.min(left, span.text().length());
			tail.append(span.text().substring(cut), span.bold(), span.italic(), span.link());
			left -= cut;
		}
		return tail.build();
	}

}
