package org.quarterday.paper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.quarterday.paper.HouseStyleReport.Finding;
import org.w3c.dom.Element;

/** The part of the check that is about styles, their numbering and language. */
final class TemplateStyleCheck {

	/** Those that give a paper its look; others may be ours. */
	private static final List<String> NEEDED = List.of(PaperStyles.TITLE, PaperStyles.HEADING + 1,
			PaperStyles.HEADING + 2, PaperStyles.HEADING + 3, PaperStyles.NUMBERED, PaperStyles.BULLET,
			PaperStyles.BULLET + 2, PaperStyles.CAPTION);

	private static final double READABLE = 4.5;

	private static final int SMALL = 22;

	private final TemplateFile file;

	private final List<Finding> faults;

	private final List<Finding> notes;

	private final TemplateStyles styles;

	TemplateStyleCheck(TemplateFile file, List<Finding> faults, List<Finding> notes) throws IOException {
		this.file = file;
		this.faults = faults;
		this.notes = notes;
		TemplateFile ours = new TemplateFile(WordTemplate.starter());
		this.styles = new TemplateStyles(file, ours, new TemplateLists(file));
	}

	void check() throws IOException {
		List<Element> found = new ArrayList<>();
		for (String id : NEEDED) {
			Element our = this.styles.our(id);
			Element theirs = this.styles.theirs(our);
			String name = name(our);
			if (theirs != null) {
				found.add(theirs);
				colour(name, theirs);
			}
			else if (this.styles.named(name) != null) {
				this.faults.add(new Finding("The style “%s” is not a paragraph style".formatted(name),
						"Delete it, and make a new style of that name with the type Paragraph"));
			}
			else {
				this.faults.add(new Finding("The style “%s” is missing".formatted(name), name
					.startsWith("Heading") || name.startsWith("List") || name.equals("Title") || name.equals("Caption")
							? "Use Word’s own style of that name once in the file, set it as you like it, and delete the words again"
							: "In Word’s list of styles, choose New Style, and give it that name"));
			}
		}
		others();
		numbers();
		language();
		size();
	}

	private static String name(Element style) {
		String name = WordXml.value(style, "name");
		return Character.toUpperCase(name.charAt(0)) + name.substring(1);
	}

	private void others() {
		List<String> missing = PaperStyles.optional()
			.stream()
			.map(this.styles::our)
			.filter((our) -> this.styles.theirs(our) == null)
			.map(TemplateStyleCheck::name)
			.toList();
		if (!missing.isEmpty()) {
			this.notes.add(new Finding(
					"These styles are not in it and come from Quarterday’s own template: " + String.join(", ", missing),
					"To choose their look, make styles of these names"));
		}
	}

	private void numbers() {
		Element numbered = this.styles.theirs(this.styles.our(PaperStyles.NUMBERED));
		if (numbered != null && !TemplateStyles.hasRoom(this.styles.indent(numbered))) {
			this.notes.add(new Finding(
					"“Numbered Paragraph” has no hanging indent: numbers will stand 1.6 cm to the left of the words",
					"For another distance, set Special: Hanging in the style’s paragraph settings"));
		}
		Element heading = this.styles.theirs(this.styles.our(PaperStyles.HEADING + 1));
		if (heading != null && this.styles.level(heading) != null) {
			this.notes
				.add(new Finding("“Heading 1” has a numbering of its own: the paper’s numbers take its place", ""));
		}
		Element one = this.styles.theirs(this.styles.our(PaperStyles.BULLET));
		Element two = this.styles.theirs(this.styles.our(PaperStyles.BULLET + 2));
		for (Element each : new Element[] { one, two }) {
			if (each != null && this.styles.level(each) != null && this.styles.bullet(each) == null) {
				this.faults.add(new Finding("The style “%s” numbers its paragraphs".formatted(name(each)),
						"Set bullets in the style’s numbering"));
			}
		}
		if (this.styles.bullet(one) != null && this.styles.bullet(two) != null
				&& left(this.styles.bullet(one)) >= left(this.styles.bullet(two))) {
			this.faults
				.add(new Finding("Bullets of “List Bullet 2” do not stand further in than those of “List Bullet”",
						"Give “List Bullet 2” a larger left indent"));
		}
	}

	private static int left(Element level) {
		Element indent = WordXml.child(level, "pPr", "ind");
		return WordXml.number(WordXml.attribute(indent, "left"), 0);
	}

	/** White paper, so that only the colour of the words counts (WCAG 1.4.3). */
	private void colour(String name, Element style) {
		String colour = WordXml.value(style, "rPr", "color");
		if (colour.matches("[0-9a-fA-F]{6}") && contrast(colour) < READABLE) {
			this.faults.add(
					new Finding("“%s” is too pale to read: its contrast is %.1f to 1".formatted(name, contrast(colour)),
							"Choose a darker colour, of at least 4.5 to 1 on white"));
		}
	}

	private static double contrast(String colour) {
		return 1.05 / (0.2126 * light(colour, 0) + 0.7152 * light(colour, 2) + 0.0722 * light(colour, 4) + 0.05);
	}

	private static double light(String colour, int at) {
		double share = Integer.parseInt(colour, at, at + 2, 16) / 255.0;
		return (share <= 0.04045) ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
	}

	private void language() throws IOException {
		Element root = this.file.root(this.file.related("styles").get(0));
		String language = WordXml.value(root, "docDefaults", "rPrDefault", "rPr", "lang");
		Element normal = this.styles.theirs(this.styles.our("Normal"));
		String own = WordXml.value(normal, "rPr", "lang");
		String found = own.isEmpty() ? language : own;
		if (!found.matches("(?i)(en|cy)-GB")) {
			this.faults
				.add(new Finding(
						found.isEmpty()
								? "It does not say what language it is in"
								: "Its language is %s, not British English".formatted(Locale
									.forLanguageTag(found)
									.getDisplayName(Locale.UK)),
						"In Word, choose Review, then Language, then Set Proofing Language, then English (United Kingdom), then Set As Default"));
		}
	}

	private void size() throws IOException {
		Element normal = this.styles.theirs(this.styles.our("Normal"));
		String own = WordXml.value(normal, "rPr", "sz");
		String general = WordXml.value(this.file.root(this.file.related("styles").get(0)), "docDefaults", "rPrDefault",
				"rPr", "sz");
		int size = WordXml.number(own.isEmpty() ? general : own, 20);
		if (size < SMALL) {
			this.notes.add(new Finding("Words are %s point".formatted((size % 2 == 0) ? size / 2 : size / 2.0),
					"Many readers need 12 point: change the style “Normal”"));
		}
	}

}
