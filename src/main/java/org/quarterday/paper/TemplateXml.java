package org.quarterday.paper;

import java.util.ArrayList;
import java.util.List;

import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Changes a Word file's XML by names of its main vocabulary. */
final class TemplateXml {

	static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

	/** What may follow indents among a paragraph's properties, in the schema's order. */
	private static final List<String> AFTER_INDENT = List.of("contextualSpacing", "mirrorIndents", "suppressOverlap",
			"jc", "textDirection", "textAlignment", "textboxTightWrap", "outlineLvl", "divId", "cnfStyle", "rPr",
			"sectPr", "pPrChange");

	/** What may stand before numbers among them. */
	private static final List<String> BEFORE_NUMBERS = List.of("pStyle", "keepNext", "keepLines", "pageBreakBefore",
			"framePr", "widowControl");

	private TemplateXml() {
	}

	/** Every element of one of the names below another, in order. */
	static List<Element> all(Node root, String... names) {
		List<Element> found = new ArrayList<>();
		collect(root, List.of(names), found);
		return found;
	}

	private static void collect(Node at, List<String> names, List<Element> found) {
		for (Element child : WordXml.children(at)) {
			if (names.contains(child.getLocalName())) {
				found.add(child);
			}
			collect(child, names, found);
		}
	}

	static Element create(Node near, String name) {
		return near.getOwnerDocument().createElementNS(WORD, "w:" + name);
	}

	static void set(Element element, String attribute, String value) {
		element.setAttributeNS(WORD, "w:" + attribute, value);
	}

	static Element append(Element parent, String name) {
		Element child = create(parent, name);
		parent.appendChild(child);
		return child;
	}

	static void prepend(Element parent, Element child) {
		parent.insertBefore(child, parent.getFirstChild());
	}

	/** A style's properties of paragraphs, made if need be. */
	static Element paragraphProperties(Element style) {
		Element properties = WordXml.child(style, "pPr");
		if (properties == null) {
			properties = create(style, "pPr");
			Element before = WordXml.child(style, "rPr");
			style.insertBefore(properties, before);
		}
		return properties;
	}

	/** Puts indents among a paragraph's properties, where the schema wants them. */
	static void indent(Element properties, int left, int hanging) {
		Element indent = WordXml.child(properties, "ind");
		if (indent != null) {
			properties.removeChild(indent);
		}
		indent = create(properties, "ind");
		set(indent, "left", String.valueOf(left));
		set(indent, "hanging", String.valueOf(hanging));
		Element next = WordXml.children(properties)
			.stream()
			.filter((each) -> AFTER_INDENT.contains(each.getLocalName()))
			.findFirst()
			.orElse(null);
		properties.insertBefore(indent, next);
	}

	/** Says that a paragraph has no number of its own. */
	static void unnumbered(Element properties) {
		WordXml.children(properties, "numPr").forEach(properties::removeChild);
		Element numbers = create(properties, "numPr");
		set(append(numbers, "numId"), "val", "0");
		Element next = WordXml.children(properties)
			.stream()
			.filter((each) -> !BEFORE_NUMBERS.contains(each.getLocalName()))
			.findFirst()
			.orElse(null);
		properties.insertBefore(numbers, next);
	}

	/** The words that a paragraph shows, without those of a text box in it. */
	static String text(Element paragraph) {
		StringBuilder words = new StringBuilder();
		texts(paragraph).forEach((each) -> words.append(words(each)));
		return words.toString();
	}

	/** An element's own text, also where the tree knows no more than DOM Level 2. */
	private static String words(Element element) {
		StringBuilder words = new StringBuilder();
		for (Node each = element.getFirstChild(); each != null; each = each.getNextSibling()) {
			words.append((each.getNodeType() == Node.TEXT_NODE) ? each.getNodeValue() : "");
		}
		return words.toString();
	}

	/** The elements that hold a paragraph's own words. */
	static List<Element> texts(Element paragraph) {
		List<Element> found = new ArrayList<>();
		ownTexts(paragraph, found);
		return found;
	}

	private static void ownTexts(Element at, List<Element> found) {
		for (Element child : WordXml.children(at)) {
			if (child.getLocalName().equals("t") && WORD.equals(child.getNamespaceURI())) {
				found.add(child);
			}
			else if (!child.getLocalName().equals("p") && !child.getLocalName().equals("del")) {
				ownTexts(child, found);
			}
		}
	}

}
