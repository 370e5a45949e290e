package org.quarterday.paper;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

import org.quarterday.content.Block;
import org.quarterday.content.Block.Entry;
import org.quarterday.content.Block.ItemList;
import org.quarterday.content.Block.Paragraph;
import org.quarterday.content.Marks;
import org.quarterday.content.Text;
import org.quarterday.content.Text.Span;
import org.quarterday.cycle.Quarter;
import org.quarterday.paper.Paper.CoverField;
import org.quarterday.paper.Paper.FigureTable;
import org.quarterday.paper.Paper.FigureTable.Row;
import org.quarterday.paper.Paper.Numbered;
import org.quarterday.paper.Paper.Part;

/** Papers of a fictional borough for the tests of the writers. */
public final class SamplePapers {

	private static final Quarter QUARTER = new Quarter(2026, 1);

	private SamplePapers() {
	}

	/** Services nested under the third section, cover, figures, every kind of list. */
	public static Paper nested() {
		return paper(true, cover(), List.of(part("1.", "Introduction", item("1.1", purpose())),
				part("2.", "Performance", item("2.1", "Quarter 1 performance is detailed below for each service.")),
				new Part("3.", "3", Text.of("Quarter 1 achievements"), Text.EMPTY,
						List.of(words("The following are a sample of the work of these services.")), List.of(), "",
						List.of(), List.of(oldTownHall(), customers(), missing()))));
	}

	/** The services as sections of their own, a run-in sentence, no cover. */
	public static Paper flat() {
		return paper(false, List.of(), List.of(part("1.", "Introduction", item("1.1", purpose())),
				new Part("2.", "2", Text.of("Achievements"), Text.of(" - The following are a sample."), List.of(),
						List.of(), "", List.of(), List.of()),
				part("3.", "The Old Town Hall", item("3.1", "Opened on 4 May."), item("3.2", "Closed on 5 May.")),
				part("4.", "Customer Services", item("4.1", "All calls were answered."))));
	}

	/** What real papers do: labels that jump, repeat, start late or are no numbers. */
	public static Paper irregular() {
		return paper(false, List.of(),
				List.of(part("2.", "Begins at two", item("2.1", "First."), item("2.3", "2.2 is missing."),
						item("2.4", "Goes on.")), part("3.", "Three", item("3.1", "One."), item("3.2", "Two.")),
						part("3.", "Three again", item("3.3", "Three."), item("3.4", "Four.")),
						part("5.", "Four is missing", item("5.1", "One."), item("5.10", "Ten."), item("5.11", "On.")),
						part("A.", "No number", item("A1", "A letter and a number.")),
						part("6.", "Numbers again", item("6.1", "One."), item("", "Unnumbered."),
								item("6.2", "Runs on past it.")),
						part("", "No label at all", item("7.1.1", "Three levels."), item("7.1.2", "And on."),
								item("7.2.1", "A parent that stands nowhere."))));
	}

	/** As many numbered paragraphs as a large council's paper has. */
	public static Paper large(int services, int items) {
		List<Part> parts = IntStream.rangeClosed(1, services)
			.mapToObj((s) -> part("3." + s, "Service number " + s,
					IntStream.rangeClosed(1, items)
						.mapToObj((i) -> item("3." + s + "." + i,
								"Carried out over 7,500 calls to residents to offer support. ".repeat(4)))
						.toArray(Numbered[]::new)))
			.toList();
		return paper(false, cover(), List
			.of(new Part("3.", "3", Text.of("Achievements"), Text.EMPTY, List.of(), List.of(), "", List.of(), parts)));
	}

	public static Paper paper(boolean draft, List<CoverField> cover, List<Part> body) {
		return new Paper("Quarter 1 performance report", "Housing and Community Overview and Scrutiny Committee",
				QUARTER, LocalDate.of(2026, 9, 2), draft, cover, body);
	}

	static Part part(String label, String heading, Numbered... items) {
		return new Part(label, anchor(label), Text.of(heading), Text.EMPTY, List.of(), List.of(), "", List.of(items),
				List.of());
	}

	static Numbered item(String label, String words) {
		return new Numbered(label, label, "item-" + label.replace('.', '-'), Text.EMPTY, "", List.of(words(words)));
	}

	static Paragraph words(String words) {
		return new Paragraph(Text.of(words));
	}

	private static String anchor(String label) {
		return label.endsWith(".") ? label.substring(0, label.length() - 1) : label;
	}

	private static String purpose() {
		return "This paper gives an update on service performance over Q1 2026/27 and highlights key achievements "
				+ "over the same period.";
	}

	private static List<CoverField> cover() {
		return List.of(new CoverField("Agenda part", List.of("Part I")),
				new CoverField("Report author",
						List.of("Democratic Services Officer", "officer@council.example, 01632 960 001")),
				new CoverField("Purpose of the report",
						List.of("To inform members of performance and achievements in Quarter 1.")),
				new CoverField("Recommendations",
						List.of("1. That the report be noted.",
								"2. That members say what they wish to see in the next report.")),
				new CoverField("Background papers", List.of("None")));
	}

	private static Part oldTownHall() {
		List<Block> works = List.of(words("When staff came back the following works were achieved:"),
				new ItemList(Marks.BULLETS, List.of(entry("Completion of an essential water quality test."),
						new Entry(Text.of("New theatre seating:"),
								List.of(new ItemList(Marks.BULLETS,
										List.of(entry("280 seats in the stalls"), entry("96 in the gallery"))))),
						entry("Removal of theatre tabs (curtains) – in line with HSE regulations."))),
				words("In addition cleaning staff carry out a full programme of ‘deep cleans’."));
		List<Block> letters = List.of(words("Members asked for:"),
				new ItemList(Marks.LETTERS, List.of(entry("a list of events;"), entry("the takings of each;"))),
				words("and, in addition,"), new ItemList(Marks.LETTERS, 3, List.of(entry("the number of volunteers."))),
				new ItemList(Marks.ROMAN_IN_BRACKETS, List.of(entry("spring"), entry("summer"))));
		return new Part("3.1", "3.1", Text.of("The Old Town Hall"), Text.EMPTY, List.of(), List.of(), "",
				List.of(item("3.1.1",
						"The Old Town Hall closed its doors on 17 March. For 8 weeks the building was locked."),
						new Numbered("3.1.2", "3.1.2", "works", Text.EMPTY, "", works),
						new Numbered("3.1.3", "3.1.3", "letters", Text.EMPTY, "", letters)),
				List.of());
	}

	private static Part customers() {
		FigureTable table = new FigureTable("Customer Services: figures for Q1 2026/27",
				"1 of 2 measures met target; 1 not available.",
				List.of("Measure", "Result", "Target", "Status", "Since last quarter"),
				List.of(new Row(List.of("CSU12 Calls answered", "92.4%", "90%", "Green", "Improved"), "GREEN", ""),
						new Row(List.of("CSU13 Average wait", "2:10", "1:45", "Red", "Declined"), "RED",
								"Two posts were vacant in May; both are filled since June."),
						new Row(List.of("CSU14 Visits to the Forum", "Not available", "12,000", "Not available",
								"No comparison"), "", "The counter was out of order; expected in Q2.")),
				List.of("Amber means short of the target by no more than 5% of it."));
		Text bold = new Text(List.of(new Span("Spent ", false, false, null), new Span("£2.4m", true, false, null),
				new Span(" on a ", false, false, null), new Span("warm", false, true, null),
				new Span(" welcome; see ", false, false, null),
				new Span("the plan", false, false, "https://council.example/plan?a=1&b=2"),
				new Span(" <not markup> & \"so on\". This goes on for long enough to fill more than one line, ", false,
						false, null),
				new Span("bold where the line turns over into the next one and beyond it", true, false, null),
				new Span(", and ends ", false, false, null), new Span("here", true, true, null),
				new Span(".", false, false, null)));
		return new Part("3.2", "3.2", Text.of("Customer Services"), Text.EMPTY, List.of(), List.of(table), "", List.of(
				new Numbered("3.2.1", "3.2.1", "spent", Text.EMPTY, "", List.of(new Paragraph(bold))),
				new Numbered("3.2.2", "3.2.2", "welsh", Text.of("Welsh line"), " – ",
						List.of(words("Tŷ’r dŵr, café, £5 and a ‘quote’ for the ŵyn of Llanŷ."))),
				new Numbered("3.2.3", "3.2.3", "hub", Text.of("Healthy Hub"), "", List.of(new ItemList(Marks.BULLETS,
						List.of(entry("A one stop shop for residents."), entry("An online form for enquiries.")))))),
				List.of());
	}

	private static Part missing() {
		return new Part("3.3", "3.3", Text.of("Community Partnerships"), Text.EMPTY, List.of(), List.of(),
				"The report of this service is to follow.", List.of(), List.of());
	}

	private static Entry entry(String words) {
		return new Entry(Text.of(words), List.of());
	}

}
