package org.quarterday.paper;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.quarterday.content.Content;
import org.quarterday.content.ContentParser;
import org.quarterday.content.Text;
import org.quarterday.cycle.Outline;
import org.quarterday.cycle.Quarter;
import org.quarterday.paper.Guide.Term;
import org.quarterday.paper.Paper.CoverField;
import org.quarterday.paper.Paper.FigureTable;
import org.quarterday.paper.PaperSource.ServiceSection;
import org.quarterday.paper.StandingText.OwnSection;
import org.quarterday.paper.StandingText.PerformanceHere;
import org.quarterday.paper.StandingText.ServicesHere;
import org.quarterday.paper.StandingText.Slot;
import org.quarterday.paper.StandingText.Source;

/**
 * Whole papers of different shapes, all of fictional councils, whose every format is kept
 * as readable text and compared.
 */
final class InventedPapers {

	private static final Quarter QUARTER = new Quarter(2026, 1);

	private static final LocalDate MEETING = LocalDate.of(2026, 9, 2);

	private static final List<Term> GLOSSARY = List.of(new Term("ASB", "anti-social behaviour"),
			new Term("DFG", "disabled facilities grant, which pays for changes to a home"),
			new Term("void", "an empty council home between two tenancies"),
			new Term("HMO", "house in multiple occupation"));

	private InventedPapers() {
	}

	/** Every paper by its name, which is its folder's. */
	static Map<String, Paper> all() {
		Map<String, Paper> papers = new LinkedHashMap<>();
		papers.put("nested-services", nested());
		papers.put("flat-services", flat());
		papers.put("figures-first", figures());
		papers.put("running-numbers", running());
		papers.put("letters-and-numerals", letters());
		papers.put("gaps", gaps());
		papers.put("old-labels", oldLabels());
		papers.put("characters", characters());
		papers.put("performance-attached", performance(PerformanceMode.ATTACHED, PerformanceMode.NARRATIVE));
		papers.put("performance-in-line", performance(PerformanceMode.TABLE));
		papers.put("lettered-sections", lettered());
		return papers;
	}

	private static Paper nested() {
		return paper(Outline.NESTED, false,
				List.of(own("Introduction", "This paper covers {quarter} ({period})."),
						own("Performance", "Figures stand with each service."),
						own("Achievements", "> The following are a sample of the work done."),
						new ServicesHere(List.of()), own("Background papers", "None.")),
				List.of(service("Parks",
						"Opened the **splash pad** on 4 May.\n\nPlanted:\n\n- 40 limes\n- 12 oaks\n  - six of them in the Vale"),
						service("Libraries",
								"**Summer reading** – 412 children joined.\n\nThe van will be replaced by March 2027.")));
	}

	private static Paper flat() {
		return paper(Outline.FLAT, true,
				List.of(own("Introduction", "This paper covers {quarter}."),
						new OwnSection(Text.of("Achievements"), Text.of(" - The following are a sample."),
								Content.EMPTY, Source.NONE)),
				List.of(service("Customer Services",
						"All calls were answered.\n\nThe desk moved to [the Forum](https://council.example/forum)."),
						service("Housing Repairs", "## Kitchens\n- 30 fitted\n- 4 on order\n\nRoofs were mended.")));
	}

	private static Paper figures() {
		Paper numbered = paper(Outline.NESTED, false,
				List.of(own("Introduction", "This paper covers {quarter}."), own("Services", ""),
						new ServicesHere(List.of())),
				List.of(new ServiceSection("Housing", ContentParser.fromTyped(
						"The ASB team closed 31 cases. Each void was let in 19 days.\n\nA second DFG officer will start in September 2026."),
						List.of(housing()), ""),
						new ServiceSection("Leisure", ContentParser.fromTyped("Swimming (ASB) was busy."),
								List.of(leisure()), ""),
						new ServiceSection("Museums", Content.EMPTY, List.of(), "To follow.")));
		return Guides.add(numbered, "2 of 4 measures met target; 1 not available; 1 data only.", GLOSSARY);
	}

	private static FigureTable housing() {
		return new FigureTable("Housing: figures for Q1 2026/27", "1 of 3 measures met target.",
				List.of("Measure", "Target", "Result", "Rating", "Against Q4 2025/26", "Against Q1 2025/26"),
				List.of(row("HR1", "Repairs in time", "90% or more", "84%", "RED", "Declined", "Two plasterers left.",
						"90", point("91%", "91", "GREEN"), point("90%", "90", "GREEN"),
						point("None on record", null, ""), point("88%", "88", "AMBER"), point("84%", "84", "RED")),
						row("HR2", "Days to let a home", "21 days or less", "19 days", "GREEN", "Improved", "", "21",
								point("28 days", "28", "RED"), point("26 days", "26", "RED"),
								point("25 days", "25", "AMBER"), point("24 days", "24", "AMBER"),
								point("19 days", "19", "GREEN")),
						row("HR3", "Gas checks overdue", "0 or less", "1", "RED", "No change",
								"Access was refused; a warrant will be sought in July.", "0", point("0", "0", "GREEN"),
								point("1", "1", "RED"), point("2", "2", "RED"), point("1", "1", "RED"),
								point("1", "1", "RED"))),
				List.of("HR1 – Amber: within 5% of the target."));
	}

	private static FigureTable leisure() {
		return new FigureTable("Leisure: figures for Q1 2026/27",
				"1 of 1 measure met target; 1 not available; 1 data only.",
				List.of("Measure", "Target", "Result", "Rating", "Against Q4 2025/26", "Against Q1 2025/26"),
				List.of(row("LE1", "Visits to the pool", "40,000 or more", "41,210", "GREEN", "Higher", "", "40000",
						point("Not measured then", null, ""), point("38,900", "38900", "AMBER"),
						point("39,500", "39500", "AMBER"), point("40,100", "40100", "GREEN"),
						point("41,210", "41210", "GREEN")),
						row("LE2", "Members", "5,000 or more", "Not available", "", "No comparison",
								"The till is being replaced (expected August 2026).", "5000",
								point("4,950", "4950", "AMBER"), point("5,020", "5020", "GREEN"),
								point("5,100", "5100", "GREEN"), point("5,130", "5130", "GREEN"),
								point("Not available", null, "")),
						row("LE3", "Courses", "No target", "14", "", "Same", "", null, point("14", "14", ""),
								point("12", "12", ""), point("13", "13", ""), point("14", "14", ""),
								point("14", "14", ""))),
				List.of());
	}

	private static Paper running() {
		return paper(Outline.NESTED, false,
				List.of(own("Report",
						"First of all.\n\n> ## Housing\n\nSecond.\n\nThird.\n\n> ## Planning\n\nFourth, counted on."),
						own("Next", "One.\n\n> ## Under it\n\nTwo.")),
				List.of());
	}

	private static Paper letters() {
		return paper(Outline.FLAT, false, List.of(), List.of(service("Governance",
				"Members asked for:\n\na) a list;\nb) its cost:\n   i. in money\n   ii. in hours\nc) its date.\n\n> and then\n\nd) a fourth.\n\nAlso:\n\n(i) one\n\n(ii) two\n\n1. first\n2. second")));
	}

	private static Paper gaps() {
		return paper(Outline.NESTED, true, List.of(own("Services", ""), new ServicesHere(List.of())),
				List.of(service("Here", "Present."), new ServiceSection("Late", Content.EMPTY, List.of(), "To follow."),
						new ServiceSection("Nil", Content.EMPTY, List.of(),
								"There is nothing to report for this quarter."),
						new ServiceSection("Deferred", Content.EMPTY, List.of(), "Deferred to the next meeting."),
						service("Last", "Present, too.")));
	}

	private static Paper oldLabels() {
		return Outliner.outline(PastPaper.read("""
				1. Introduction

				1.2 Begins at two.

				3. Achievements - The following are a sample of what was done.

				3.1 Housing

				3.1.1 One.

				3.1.3 Three.

				3.1.3 Three again.

				5. Five

				5.1 None.
				""".getBytes(java.nio.charset.StandardCharsets.UTF_8), "old.txt")
			.source("Scrutiny Committee", QUARTER, MEETING, Outline.AS_IS));
	}

	private static Paper characters() {
		return paper(Outline.FLAT, false, List.of(), List.of(service("Tŷ’r Dŵr & Sons <Ltd>",
				"£2.4m – ‘quoted’, “twice” • é ŵ ŷ ½ → and *slanted*.\n\n**Bold – with a dash** – words.\n\n=1+1 is no formula here.")));
	}

	/**
	 * Figures in an appendix or in the section itself, and sentences computed from them.
	 */
	static Paper performance(PerformanceMode... modes) {
		StandingText standing = new StandingText(List.of(own("Introduction", "This paper covers {quarter}."),
				new PerformanceHere(Text.of("Performance"),
						ContentParser.fromTyped("Members asked for every measure; see {see Housing report}."),
						Set.of(modes)),
				own("Services", "> See {see Swimming} first."), new ServicesHere(List.of())), false);
		Paper numbered = Outliner.outline(source(Outline.NESTED, false, standing,
				List.of(new ServiceSection("Housing", ContentParser.fromTyped("Repairs were made."), List.of(housing()),
						""),
						new ServiceSection("Leisure", ContentParser.fromTyped("**Swimming** – was busy."),
								List.of(leisure()), "")),
				"A"));
		Paper guided = Guides.add(numbered, "2 of 4 measures met target.", GLOSSARY);
		return CrossReferences.resolve(guided.withGuide(guided.guide()
			.withAppendices(List.of(
					new Guide.Appendix("A", "Housing report", "PDF", 12, "/papers/x/appendix-a-0a1b2c3d.pdf",
							"https://papers.example", 0),
					new Guide.Appendix("B", "Costs", "Excel", 0, "/papers/x/appendix-b-0a1b2c3d.xlsx",
							"https://papers.example", 0)))));
	}

	private static Paper lettered() {
		StandingText standing = new StandingText(List.of(own("Introduction", "One.\n\nTwo."), own("Services", ""),
				new ServicesHere(List.of()), own("Next", "Three.")), false, NumberStyle.LETTERS);
		return Outliner.outline(source(Outline.NESTED, false, standing,
				List.of(service("Parks", "Planted.\n\nMown."), service("Roads", "Mended.")), ""));
	}

	private static PaperSource source(Outline outline, boolean draft, StandingText standing,
			List<ServiceSection> services, String attached) {
		return new PaperSource("Quarterly performance report: " + QUARTER, "Housing Scrutiny Committee", QUARTER,
				MEETING, draft, outline, standing,
				List.of(new CoverField("Contact", List.of("Democratic Services Officer", "officer@council.example")),
						new CoverField("Background papers", List.of("None"))),
				services, attached);
	}

	private static Paper paper(Outline outline, boolean draft, List<Slot> standing, List<ServiceSection> services) {
		return Outliner.outline(source(outline, draft, new StandingText(standing, false), services, ""));
	}

	private static Slot own(String heading, String words) {
		return new OwnSection(heading, ContentParser.fromTyped(words));
	}

	private static ServiceSection service(String name, String words) {
		return new ServiceSection(name, ContentParser.fromTyped(words));
	}

	private static Figure.Point point(String printed, String value, String rating) {
		return new Figure.Point(QUARTER, printed, (value != null) ? new BigDecimal(value) : null, false, rating);
	}

	private static FigureTable.Row row(String code, String title, String target, String result, String rating,
			String trend, String commentary, String low, Figure.Point... points) {
		List<Figure.Point> dated = new ArrayList<>();
		Quarter quarter = QUARTER;
		for (int i = points.length - 1; i >= 0; i--) {
			Figure.Point point = points[i];
			dated.add(0,
					new Figure.Point(quarter, point.printed(), point.value(), point.provisional(), point.rating()));
			quarter = quarter.previous();
		}
		String word = rating.isEmpty() ? (low == null ? "Data only" : result)
				: rating.charAt(0) + rating.substring(1).toLowerCase(java.util.Locale.ROOT);
		BigDecimal aim = (low != null) ? new BigDecimal(low) : null;
		boolean figure = points[points.length - 1].value() != null;
		Figure data = new Figure(code, title, "Counted at the end of the quarter.", "number", "higher", target, aim,
				aim, rating.isEmpty() ? "" : "Amber: within 5% of the target", figure ? "Reported" : result,
				figure ? result : "", figure ? "" : commentary, code.equals("LE1") ? "41,210" : "",
				code.equals("LE1") ? "sum of the quarters" : "", "", dated);
		return new FigureTable.Row(List.of(code + " " + title, target, result, word,
				points[points.length - 2].printed() + ": " + trend, points[0].printed() + ": " + trend), rating,
				commentary, data);
	}

}
