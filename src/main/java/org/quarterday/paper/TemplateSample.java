package org.quarterday.paper;

import java.util.List;

import org.quarterday.content.Block;
import org.quarterday.content.Block.Entry;
import org.quarterday.content.Block.ItemList;
import org.quarterday.content.Block.Paragraph;
import org.quarterday.content.Marks;
import org.quarterday.content.Text;
import org.quarterday.cycle.Quarter;
import org.quarterday.paper.Paper.CoverField;
import org.quarterday.paper.Paper.FigureTable;
import org.quarterday.paper.Paper.FigureTable.Row;
import org.quarterday.paper.Paper.Numbered;
import org.quarterday.paper.Paper.Part;

/**
 * A short paper in which every style is to be seen, to look at a template or a font with.
 */
public final class TemplateSample {

	private TemplateSample() {
	}

	/** A draft of no council's, to look at in Word. */
	public static Paper paper(Quarter quarter) {
		return paper(quarter,
				"Paragraphs are numbered by Word itself. This one is long enough to show where its second line begins.");
	}

	/** The same, to look at a font with. */
	public static Paper printed(Quarter quarter, FontFamily fonts) {
		return paper(quarter, "Set in “%s”. Siân Llŷr of Tŷ Gŵyr paid £2,460.75 – ‘up by a third’ – for café tables; "
			.formatted(fonts.name()) + "5½ % of 1,234 m² were swept before 9:30 (Fri/Sat) & mended: 0123456789.");
	}

	private static Paper paper(Quarter quarter, String words) {
		List<CoverField> cover = List.of(new CoverField("Agenda part", List.of("Part I")),
				new CoverField("Contact", List.of("Your name", "01632 960 001")),
				new CoverField("Recommendations", List.of("1. That members look at this sample.")));
		Part introduction = part("1.", "Introduction", List.of(), List.of(item("1.1", words)), List.of());
		List<Block> lists = List.of(words("Lists have bullets in two levels:"),
				new ItemList(Marks.BULLETS,
						List.of(entry("a bullet,", entry("one further in,"), entry("and another;")),
								entry("the last bullet."))),
				words("Others count in letters:"),
				new ItemList(Marks.LETTERS, List.of(entry("the first,"), entry("the second."))));
		FigureTable table = new FigureTable("Parks: figures of the sample", "1 of 2 measures met target.",
				List.of("Measure", "Result", "Target", "Status"),
				List.of(new Row(List.of("P1 Bins emptied on time", "97%", "95%", "Green"), "GREEN", ""), new Row(
						List.of("P2 Days to mend a swing", "9", "5", "Red"), "RED", "Parts came late from the maker.")),
				List.of());
		Part parks = part("2.1", "Parks", List.of(table),
				List.of(new Numbered("2.1.1", "2.1.1", "sample-lists", Text.EMPTY, "", lists),
						new Numbered("2.1.2", "2.1.2", "sample-title", Text.of("A title of its own"), " – ",
								List.of(words("with words on its line."))),
						new Numbered("2.1.3", "2.1.3", "sample-heading", Text.of("A heading of the third level"), "",
								List.of(words("And words under it.")))),
				List.of());
		Part libraries = new Part("2.2", "2.2", Text.of("Libraries"), Text.EMPTY, List.of(), List.of(),
				"The report of this service is to follow.", List.of(), List.of());
		return new Paper("Sample paper", "A committee", quarter, null, true, cover,
				List.of(introduction, part("2.", "Achievements", List.of(), List.of(), List.of(parks, libraries))));
	}

	private static Part part(String label, String heading, List<FigureTable> tables, List<Numbered> items,
			List<Part> parts) {
		String anchor = label.endsWith(".") ? label.substring(0, label.length() - 1) : label;
		return new Part(label, anchor, Text.of(heading), Text.EMPTY, List.of(), tables, "", items, parts);
	}

	private static Numbered item(String label, String words) {
		return new Numbered(label, label, "sample-" + label.replace('.', '-'), Text.EMPTY, "", List.of(words(words)));
	}

	private static Paragraph words(String words) {
		return new Paragraph(Text.of(words));
	}

	private static Entry entry(String words, Entry... deeper) {
		return new Entry(Text.of(words),
				(deeper.length == 0) ? List.of() : List.of(new ItemList(Marks.BULLETS, List.of(deeper))));
	}

}
