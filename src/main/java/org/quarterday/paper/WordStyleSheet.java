package org.quarterday.paper;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

import org.w3c.dom.Element;

/** What the styles of a Word file say. */
final class WordStyleSheet {

	private static final int DEEPEST = 20;

	private static final int BODY_TEXT = 9;

	private final Map<String, Element> styles = new HashMap<>();

	private String standard = "";

	WordStyleSheet(Element root) {
		for (Element style : WordXml.children(root, "style")) {
			String id = WordXml.attribute(style, "styleId");
			this.styles.put(id, style);
			boolean isDefault = WordXml.attribute(style, "default").matches("1|true");
			if (isDefault && "paragraph".equals(WordXml.attribute(style, "type"))) {
				this.standard = id;
			}
		}
	}

	boolean has(String id) {
		return this.styles.containsKey(id);
	}

	/** A paragraph's style, by its own word or the document's default. */
	String style(Element paragraph) {
		String id = WordXml.value(paragraph, "pPr", "pStyle");
		return id.isEmpty() ? this.standard : id;
	}

	/** The style's name in lower case, such as "heading 1". */
	String name(String id) {
		return WordXml.value(this.styles.get(id), "name").toLowerCase(Locale.ROOT);
	}

	/** The first that the style or one that it is based on has, or null. */
	private <T> T first(String id, Function<Element, T> property) {
		String at = id;
		for (int i = 0; i < DEEPEST && this.styles.containsKey(at); i++) {
			T found = property.apply(this.styles.get(at));
			if (found != null) {
				return found;
			}
			at = WordXml.value(this.styles.get(at), "basedOn");
		}
		return null;
	}

	Element numbering(String id) {
		return first(id, (style) -> WordXml.child(style, "pPr", "numPr"));
	}

	/** The level of a heading style, from 1; 0 for body text. */
	int headingLevel(Element paragraph, String id) {
		Element own = WordXml.child(paragraph, "pPr", "outlineLvl");
		Element level = (own != null) ? own : first(id, (style) -> WordXml.child(style, "pPr", "outlineLvl"));
		int outline = WordXml.number(WordXml.attribute(level, "val"), BODY_TEXT);
		if (outline < BODY_TEXT) {
			return outline + 1;
		}
		String name = name(id);
		return name.matches("heading [1-9]") ? name.charAt(name.length() - 1) - '0' : 0;
	}

	/** Whether characters are bold ("b") or italic ("i"), themselves or by style. */
	boolean emphasised(Element runProperties, String kind) {
		Element own = WordXml.child(runProperties, kind);
		String style = WordXml.value(runProperties, "rStyle");
		Element found = (own != null) ? own : first(style, (each) -> WordXml.child(each, "rPr", kind));
		return found != null && !WordXml.attribute(found, "val").matches("0|false|off");
	}

}
