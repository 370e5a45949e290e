package org.quarterday.paper;

import java.util.ArrayList;
import java.util.List;

import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Finds elements in a Word file's XML by their local names. */
final class WordXml {

	private WordXml() {
	}

	static List<Element> children(Node parent) {
		List<Element> children = new ArrayList<>();
		if (parent != null) {
			for (Node each = parent.getFirstChild(); each != null; each = each.getNextSibling()) {
				if (each instanceof Element element) {
					children.add(element);
				}
			}
		}
		return children;
	}

	static List<Element> children(Node parent, String name) {
		return children(parent).stream().filter((child) -> child.getLocalName().equals(name)).toList();
	}

	/** The first child on a path of names, or null. */
	static Element child(Node parent, String... path) {
		Node at = parent;
		for (String name : path) {
			List<Element> found = children(at, name);
			if (found.isEmpty()) {
				return null;
			}
			at = found.get(0);
		}
		return (Element) at;
	}

	/** An attribute by its local name; empty when the element or it is missing. */
	static String attribute(Element element, String name) {
		if (element != null) {
			for (int i = 0; i < element.getAttributes().getLength(); i++) {
				Node attribute = element.getAttributes().item(i);
				if (name.equals(attribute.getLocalName())) {
					return attribute.getNodeValue();
				}
			}
		}
		return "";
	}

	/** The value of the child on a path of names; empty when there is none. */
	static String value(Node parent, String... path) {
		return attribute(child(parent, path), "val");
	}

	/** A whole number, or what to take instead of any other text. */
	static int number(String value, int otherwise) {
		try {
			return Integer.parseInt(value);
		}
		catch (NumberFormatException ex) {
			return otherwise;
		}
	}

}
