package org.quarterday.paper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The lists of a template: its own stay for what it says itself, ours are put beside them
 * for the paper, since labels are the paper's (PA2). Ours take over the bullets and the
 * indents of its styles.
 */
final class TemplateLists {

	/** Where ours indents what stands under a number, in twentieths of a point. */
	static final int INDENT = 907;

	private static final int SHIFT = 10_000;

	private static final String OUTLINE = "1";

	private static final String BULLETS = "2";

	private final TemplateFile file;

	private final Element root;

	TemplateLists(TemplateFile file) throws IOException {
		this.file = file;
		if (file.related("numbering").isEmpty()) {
			file.add("word/quarterday-numbering.xml",
					"<w:numbering xmlns:w=\"%s\"/>".formatted(TemplateXml.WORD).getBytes(StandardCharsets.UTF_8),
					"numbering", "application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml");
		}
		this.root = file.root(file.related("numbering").get(0));
	}

	/** What a list says of a level; null when it is none. */
	Element level(Element numbers, String style) {
		String num = WordXml.value(numbers, "numId");
		Element use = named("num", "numId", num);
		Element list = named("abstractNum", "abstractNumId", WordXml.value(use, "abstractNumId"));
		String level = WordXml.value(numbers, "ilvl");
		return WordXml.children(list, "lvl")
			.stream()
			.filter((each) -> level.isEmpty() ? WordXml.value(each, "pStyle").equals(style)
					: WordXml.attribute(each, "ilvl").equals(level))
			.findFirst()
			.orElseGet(() -> WordXml.child(list, "lvl"));
	}

	private Element named(String name, String attribute, String value) {
		return WordXml.children(this.root, name)
			.stream()
			.filter((each) -> WordXml.attribute(each, attribute).equals(value))
			.findFirst()
			.orElse(null);
	}

	/**
	 * Puts our lists beside those of the template.
	 * @param place the indents of its numbered paragraphs
	 * @param bullets what its bullets of the first and second level look like; null for
	 * ours
	 */
	void merge(TemplateFile builtIn, Element place, List<Element> bullets) throws IOException {
		shift();
		Node firstUse = WordXml.child(this.root, "num");
		for (Element each : WordXml.children(builtIn.root("word/numbering.xml"))) {
			Element own = (Element) this.root.getOwnerDocument().importNode(each, true);
			if (each.getLocalName().equals("abstractNum")) {
				this.root.insertBefore(own, firstUse);
				fit(own, place, bullets);
			}
			else {
				this.root.insertBefore(own, WordXml.child(this.root, "numIdMacAtCleanup"));
			}
		}
	}

	/** Out of the way of ours. */
	private void shift() throws IOException {
		for (Element list : WordXml.children(this.root, "abstractNum")) {
			shift(list, "abstractNumId");
		}
		for (Element use : WordXml.children(this.root, "num")) {
			shift(use, "numId");
			shift(WordXml.child(use, "abstractNumId"), "val");
		}
		for (String part : this.file.names()) {
			if (part.endsWith(".xml") && part.startsWith("word/") && this.file.has(part)) {
				for (Element reference : TemplateXml.all(this.file.root(part), "numId")) {
					if (reference.getParentNode().getLocalName().equals("numPr")
							&& !WordXml.attribute(reference, "val").equals("0")) {
						shift(reference, "val");
					}
				}
			}
		}
	}

	private static void shift(Element element, String attribute) {
		TemplateXml.set(element, attribute,
				String.valueOf(WordXml.number(WordXml.attribute(element, attribute), 0) + SHIFT));
	}

	private static void fit(Element list, Element place, List<Element> bullets) {
		String id = WordXml.attribute(list, "abstractNumId");
		int indent = number(place, "left");
		List<Element> levels = WordXml.children(list, "lvl");
		for (int i = 0; i < levels.size(); i++) {
			Element properties = WordXml.child(levels.get(i), "pPr");
			Element own = WordXml.child(properties, "ind");
			if (id.equals(BULLETS) && i < bullets.size() && bullets.get(i) != null) {
				adopt(levels.get(i), bullets.get(i));
			}
			else {
				WordXml.children(properties, "tabs").forEach(properties::removeChild);
				boolean outline = id.equals(OUTLINE);
				TemplateXml.indent(properties, outline ? indent : number(own, "left") - INDENT + indent,
						number(outline ? place : own, "hanging"));
			}
		}
	}

	private static int number(Element indent, String side) {
		return WordXml.number(WordXml.attribute(indent, side), 0);
	}

	/** Takes over glyph, its font and its place. */
	private static void adopt(Element level, Element theirs) {
		while (level.getFirstChild() != null) {
			level.removeChild(level.getFirstChild());
		}
		for (Element each : WordXml.children(theirs)) {
			if (!List.of("pStyle", "lvlPicBulletId", "legacy").contains(each.getLocalName())) {
				level.appendChild(level.getOwnerDocument().importNode(each, true));
			}
		}
	}

}
