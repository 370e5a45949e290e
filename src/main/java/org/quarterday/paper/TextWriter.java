package org.quarterday.paper;

import java.util.List;

import org.quarterday.content.Block;
import org.quarterday.content.Text;

/**
 * A paper as plain text: UTF-8, line feeds, one line for each block. Below the line
 * {@code ---} stand only the authors' and the officer's words, each once; cover, figures
 * and agreed wordings stand above it, and without any of these there is no such line.
 */
public final class TextWriter {

	/** What ends the part above the line, so that a reader knows it for ours. */
	static final String LINE = "\nThe paper's own words stand below this line.\n---\n";

	private final StringBuilder above = new StringBuilder();

	private final StringBuilder body = new StringBuilder();

	private TextWriter() {
	}

	/** The whole file's text, with a line feed after every line. */
	public static String write(Paper paper) {
		TextWriter writer = new TextWriter();
		paper.front().forEach(writer::cover);
		writer.brief(paper.guide());
		paper.body().forEach(writer::part);
		paper.guide()
			.appendices()
			.forEach((each) -> writer.above.append(each.words()).append(each.where()).append('\n'));
		writer.terms(GuideMarkup.KEY, paper.guide().key());
		writer.terms(GuideMarkup.GLOSSARY, paper.guide().glossary());
		return writer.above.isEmpty() ? writer.body.toString() : writer.above + LINE.substring(1) + writer.body;
	}

	private void cover(Paper.CoverField field) {
		this.above.append(field.name()).append(": ").append(String.join("; ", field.lines())).append('\n');
	}

	private void brief(Guide guide) {
		if (guide.highlights().isEmpty()) {
			return;
		}
		this.above.append(GuideMarkup.BRIEF).append('\n');
		this.above.append(guide.summary().isEmpty() ? "" : guide.summary() + "\n");
		for (Guide.Group group : guide.highlights()) {
			this.above.append(group.title()).append(group.entries().isEmpty() ? ": none\n" : ":\n");
			group.entries()
				.forEach((entry) -> this.above.append("- %s (%s)\n".formatted(entry.words(), entry.label())));
		}
	}

	private void terms(String heading, List<Guide.Term> terms) {
		if (!terms.isEmpty()) {
			this.above.append(heading).append('\n');
			terms.forEach((term) -> this.above.append("- %s: %s\n".formatted(term.term(), term.meaning())));
		}
	}

	private void part(Paper.Part part) {
		String heading = join(part.label(), part.heading().plain());
		if (!heading.isEmpty()) {
			line(0, heading + part.runIn().plain());
		}
		part.tables().forEach((table) -> table(heading, table));
		if (!part.gap().isEmpty()) {
			this.above.append(heading).append(": ").append(part.gap()).append('\n');
		}
		blocks(part.leadIn(), 0);
		part.paragraphs().forEach(this::numbered);
		part.parts().forEach(this::part);
	}

	private void table(String heading, Paper.FigureTable table) {
		this.above.append(heading).append(": ").append(table.caption()).append('\n');
		this.above.append(String.join(" | ", table.columns())).append('\n');
		for (Paper.FigureTable.Row row : table.rows()) {
			this.above.append(String.join(" | ", row.cells()));
			this.above.append(row.commentary().isEmpty() ? "" : " | " + row.commentary()).append('\n');
		}
		this.above.append(table.summary().isEmpty() ? "" : table.summary() + "\n");
		table.notes().forEach((note) -> this.above.append(note).append('\n'));
		TrendTable trends = TrendTable.of(table);
		if (trends != null) {
			this.above.append(trends.caption()).append('\n');
			trends.rows()
				.forEach(
						(row) -> this.above.append("%s | %s\n".formatted(row.name(), String.join(" | ", row.cells()))));
		}
	}

	private void numbered(Paper.Numbered paragraph) {
		String title = paragraph.title().plain() + paragraph.separator();
		List<Block> blocks = paragraph.blocks();
		boolean runsIn = (title.isEmpty() || !paragraph.separator().isEmpty()) && !blocks.isEmpty()
				&& blocks.get(0) instanceof Block.Paragraph;
		String first = runsIn ? title + ((Block.Paragraph) blocks.get(0)).text().plain() : title;
		line(0, join(paragraph.label(), first));
		blocks(runsIn ? blocks.subList(1, blocks.size()) : blocks, 0);
	}

	private void blocks(List<Block> blocks, int indent) {
		for (Block block : blocks) {
			if (block instanceof Block.Paragraph paragraph) {
				line(0, paragraph.text().plain());
			}
			else if (block instanceof Block.ItemList list) {
				for (int i = 0; i < list.entries().size(); i++) {
					Text text = list.entries().get(i).text();
					String mark = list.mark(i);
					line(indent, join(mark.isEmpty() ? "-" : mark, text.plain()));
					blocks(list.entries().get(i).more(), indent + 2);
				}
			}
		}
	}

	private void line(int indent, String words) {
		this.body.append(" ".repeat(indent)).append(words).append('\n');
	}

	private static String join(String label, String words) {
		return (label + " " + words).strip();
	}

}
