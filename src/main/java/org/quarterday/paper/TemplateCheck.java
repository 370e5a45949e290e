package org.quarterday.paper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;

import org.quarterday.cycle.Refusal;
import org.quarterday.paper.HouseStyleReport.Finding;
import org.w3c.dom.Element;

/**
 * Says in plain words what a Word file lacks before papers can be written into it: marks
 * where they go, named styles, room for numbers, language, page (G3).
 */
public final class TemplateCheck {

	private static final int A4_SHORT = 11_906;

	private static final int A4_LONG = 16_838;

	private static final int NEARLY = 60;

	private static final int LEAST_WIDTH = 6_800;

	private static final double TWIPS_PER_CM = 567;

	private final TemplateFile file;

	private final Element document;

	private final List<Finding> faults = new ArrayList<>();

	private final List<Finding> notes = new ArrayList<>();

	private TemplateCheck(TemplateFile file) throws IOException {
		this.file = file;
		this.document = file.root(file.main());
	}

	/**
	 * Looks at a file.
	 * @throws Refusal when it must not even be opened, or is no Word file
	 */
	public static HouseStyleReport of(byte[] bytes, String name) {
		try {
			TemplateCheck check = new TemplateCheck(TemplateDefences.open(bytes, name));
			check.marks();
			check.words();
			check.page();
			TemplateStyleCheck styles = new TemplateStyleCheck(check.file, check.faults, check.notes);
			styles.check();
			check.pictures();
			check.running();
			return new HouseStyleReport(check.faults, check.notes);
		}
		catch (IOException | RuntimeException ex) {
			if (ex instanceof Refusal refusal) {
				throw refusal;
			}
			throw new Refusal("file",
					"“%s” cannot be read as a Word file: it is damaged or is not one".formatted(name));
		}
	}

	private void fault(String words, String remedy) {
		this.faults.add(new Finding(words, remedy));
	}

	private void marks() throws IOException {
		Map<TemplateMark, Integer> found = new EnumMap<>(TemplateMark.class);
		for (Element each : WordXml.children(WordXml.child(this.document, "body"), "p")) {
			TemplateMark.of(TemplateXml.text(each)).ifPresent((mark) -> found.merge(mark, 1, Integer::sum));
		}
		for (TemplateMark mark : TemplateMark.values()) {
			int count = found.getOrDefault(mark, 0);
			if (count == 0 && mark.needed()) {
				fault("There is no line %s, where %s would go".formatted(mark.mark(), mark.what()),
						"Type %s in a paragraph of its own, outside tables and text boxes".formatted(mark.mark()));
			}
			else if (count == 0) {
				this.notes.add(new Finding("There is no line %s: %s will stand directly %s".formatted(mark.mark(),
						mark.what(), (mark == TemplateMark.CLOSING) ? "after the paper" : "before the paper"), ""));
			}
			else if (count > 1) {
				fault("The line %s is there %d times".formatted(mark.mark(), count), "Keep one of them");
			}
		}
		for (String part : this.file.printed()) {
			for (Element paragraph : TemplateXml.all(this.file.root(part), "p")) {
				braces(paragraph, part.equals(this.file.main()));
			}
		}
	}

	private void braces(Element paragraph, boolean body) {
		String text = TemplateXml.text(paragraph);
		boolean alone = body && TemplateMark.of(text).isPresent()
				&& paragraph.getParentNode().getLocalName().equals("body");
		Matcher braces = TemplateMark.BRACES.matcher(text);
		while (braces.find() && !alone) {
			if (!TemplateMark.known(braces.group(1))) {
				fault("%s means nothing here".formatted(braces.group()),
						"What may stand in braces within a sentence: " + TemplateMark.fields());
			}
			else if (TemplateMark.of(braces.group()).isPresent()) {
				fault("%s does not stand in a paragraph of its own in the text".formatted(braces.group()),
						"Put it in a paragraph of its own, outside tables, text boxes, headers and footers");
			}
		}
	}

	private void words() throws IOException {
		for (String part : this.file.printed()) {
			Element root = this.file.root(part);
			if (!TemplateXml.all(root, "ins", "del", "moveFrom", "moveTo").isEmpty()) {
				fault("There are tracked changes in it", "In Word, choose Review, then Accept All Changes");
			}
			if (TemplateXml.all(root, "vanish").stream().anyMatch(TemplatePage::on)) {
				fault("There is hidden text in it, which would be in every paper", "Delete it");
			}
			if (TemplateXml.all(root, "instrText")
				.stream()
				.anyMatch((each) -> each.getTextContent().contains("TOC "))) {
				fault("It has a table of contents of its own",
						"Put the line {contents} in its place: the paper brings its own");
			}
		}
		if (!this.file.related("comments").isEmpty()
				&& !WordXml.children(this.file.root(this.file.related("comments").get(0))).isEmpty()) {
			fault("There are comments in it", "In Word, choose Review, then Delete All Comments");
		}
		for (String settings : this.file.related("settings")) {
			if (WordXml.child(this.file.root(settings), "documentProtection") != null) {
				fault("It is protected against editing", "In Word, choose Review, then Restrict Editing, and stop it");
			}
		}
	}

	private void page() {
		if (TemplateXml.all(this.document, "sectPr").isEmpty()) {
			fault("It does not say how large its page is", "In Word, choose Layout, then Size, then A4");
			return;
		}
		TemplatePage page = TemplatePage.of(this.document, 0);
		int shorter = Math.min(page.size().get(0), page.size().get(1));
		int longer = Math.max(page.size().get(0), page.size().get(1));
		if (Math.abs(shorter - A4_SHORT) > NEARLY || Math.abs(longer - A4_LONG) > NEARLY) {
			fault("The page is %.1f by %.1f cm, not A4".formatted(page.size().get(0) / TWIPS_PER_CM,
					page.size().get(1) / TWIPS_PER_CM), "In Word, choose Layout, then Size, then A4");
		}
		else if (page.width() < LEAST_WIDTH) {
			fault("The margins leave %.1f cm for words; tables of figures need 12 cm"
				.formatted(page.width() / TWIPS_PER_CM), "Make the left and right margins smaller");
		}
	}

	private void pictures() throws IOException {
		for (String part : this.file.printed()) {
			for (Element picture : TemplateXml.all(this.file.root(part), "docPr")) {
				boolean decorative = TemplateXml.all(picture, "decorative").stream().anyMatch(TemplatePage::on);
				if (WordXml.attribute(picture, "descr").isBlank() && !decorative
						&& !TemplateXml.all(picture.getParentNode(), "pic").isEmpty()) {
					fault("The picture “%s” has no alternative text".formatted(WordXml.attribute(picture, "name")),
							"Right-click it, choose View Alt Text, and write what it shows, such as “Northmere Borough Council”");
				}
			}
		}
	}

	private void running() throws IOException {
		StringBuilder words = new StringBuilder();
		for (String part : this.file.printed()) {
			if (!part.equals(this.file.main())) {
				for (Element each : TemplateXml.all(this.file.root(part), "instrText", "fldSimple", "t")) {
					words.append(each.getTextContent()).append(WordXml.attribute(each, "instr"));
				}
			}
		}
		if (!words.toString().matches("(?s).*\\bPAGE\\b.*")) {
			this.notes
				.add(new Finding("No header or footer has a page number", "In Word, choose Insert, then Page Number"));
		}
		if (!words.toString().contains("{" + TemplateMark.DRAFT + "}")) {
			this.notes.add(new Finding(
					"No header has {draft}: until a paper is published, DRAFT will stand at the top of every page",
					""));
		}
	}

}
