package org.quarterday.paper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.w3c.dom.Element;

/**
 * The styles that papers are written in: a template's own where it has one of that name,
 * ours where it has none. Styles are known by their names, as Word shows them; their ids
 * become ours.
 */
final class TemplateStyles {

	private static final Set<String> REFERENCES = Set.of("pStyle", "rStyle", "tblStyle", "basedOn", "next", "link",
			"styleLink", "numStyleLink");

	private static final int DEEPEST = 20;

	private static final int LEAST_HANGING = 300;

	private static final int LEAST_LEFT = 560;

	private final TemplateFile file;

	private final Element root;

	private final List<Element> ours;

	private final TemplateLists lists;

	TemplateStyles(TemplateFile file, TemplateFile builtIn, TemplateLists lists) throws IOException {
		if (file.related("styles").isEmpty()) {
			throw new IOException("no styles");
		}
		this.file = file;
		this.root = file.root(file.related("styles").get(0));
		this.ours = WordXml.children(builtIn.root("word/styles.xml"), "style");
		this.lists = lists;
	}

	/** The template's style in place of one of ours, or null. */
	Element theirs(Element our) {
		String type = WordXml.attribute(our, "type");
		String name = plain(WordXml.value(our, "name"));
		List<Element> same = WordXml.children(this.root, "style")
			.stream()
			.filter((each) -> WordXml.attribute(each, "type").equals(type))
			.toList();
		return same.stream()
			.filter((each) -> names(each).contains(name))
			.findFirst()
			.or(() -> same.stream().filter((each) -> isDefault(our) && isDefault(each)).findFirst())
			.orElse(null);
	}

	/** One of our styles by its id. */
	Element our(String id) {
		return this.ours.stream()
			.filter((each) -> WordXml.attribute(each, "styleId").equals(id))
			.findFirst()
			.orElseThrow();
	}

	/** A style of the template by its name alone, whatever it is for; null for none. */
	Element named(String name) {
		return WordXml.children(this.root, "style")
			.stream()
			.filter((each) -> names(each).contains(plain(name)))
			.findFirst()
			.orElse(null);
	}

	private static boolean isDefault(Element style) {
		return WordXml.attribute(style, "default").matches("1|true");
	}

	private static Set<String> names(Element style) {
		Set<String> names = new HashSet<>();
		names.add(plain(WordXml.value(style, "name")));
		Arrays.stream(WordXml.value(style, "aliases").split(",")).map(TemplateStyles::plain).forEach(names::add);
		return names;
	}

	private static String plain(String name) {
		return name.toLowerCase(Locale.ROOT).replaceAll("[\\s\\-–_]+", "");
	}

	/**
	 * Gives the template every style of ours.
	 * @return where its numbered paragraphs begin
	 */
	int merge(TemplateFile builtIn) throws IOException {
		List<Element> bullets = new ArrayList<>();
		bullets.add(bullet(theirs(our(PaperStyles.BULLET))));
		bullets.add(bullet(theirs(our(PaperStyles.BULLET + 2))));
		rename();
		Element place = place(byId(PaperStyles.NUMBERED));
		int indent = WordXml.number(WordXml.attribute(place, "left"), 0);
		copy(indent);
		for (Element our : this.ours) {
			Element style = byId(WordXml.attribute(our, "styleId"));
			if (WordXml.attribute(our, "type").equals("paragraph") && first(style, "numPr") != null) {
				TemplateXml.unnumbered(TemplateXml.paragraphProperties(style));
			}
		}
		this.lists.merge(builtIn, place, bullets);
		return indent;
	}

	/** How a style's own list shows its bullets; null when it is no list of bullets. */
	Element bullet(Element style) {
		Element level = (style != null) ? level(style) : null;
		return "bullet".equals(WordXml.value(level, "numFmt")) && WordXml.child(level, "pPr", "ind") != null ? level
				: null;
	}

	/** The level of the list that a style numbers its paragraphs with, or null. */
	Element level(Element style) {
		Element numbers = first(style, "numPr");
		return (numbers != null && !WordXml.value(numbers, "numId").equals("0"))
				? this.lists.level(numbers, WordXml.attribute(style, "styleId")) : null;
	}

	/** The first that the style, or one that it is based on, says of paragraphs. */
	private Element first(Element style, String property) {
		Element at = style;
		for (int i = 0; i < DEEPEST && at != null; i++) {
			Element found = WordXml.child(at, "pPr", property);
			if (found != null) {
				return found;
			}
			at = byId(WordXml.value(at, "basedOn"));
		}
		return null;
	}

	Element byId(String id) {
		return WordXml.children(this.root, "style")
			.stream()
			.filter((each) -> WordXml.attribute(each, "styleId").equals(id))
			.findFirst()
			.orElse(null);
	}

	/** The indents of a style's paragraphs, its list's included; null for none. */
	Element indent(Element style) {
		Element at = style;
		for (int i = 0; i < DEEPEST && at != null; i++) {
			Element own = WordXml.child(at, "pPr", "ind");
			Element list = (WordXml.child(at, "pPr", "numPr") != null) ? WordXml.child(level(at), "pPr", "ind") : null;
			if (own != null || list != null) {
				return (own != null) ? own : list;
			}
			at = byId(WordXml.value(at, "basedOn"));
		}
		return null;
	}

	/** A label needs room before the words. */
	static boolean hasRoom(Element indent) {
		return WordXml.number(WordXml.attribute(indent, "hanging"), 0) >= LEAST_HANGING;
	}

	/** Where numbered paragraphs stand: with room for the label. */
	private Element place(Element style) {
		Element found = indent(style);
		String side = WordXml.attribute(found, "start").isEmpty() ? "left" : "start";
		int left = WordXml.number(WordXml.attribute(found, side), 0);
		int hanging = WordXml.number(WordXml.attribute(found, "hanging"), 0);
		if (!hasRoom(found)) {
			left = (left >= LEAST_LEFT) ? left : TemplateLists.INDENT;
			hanging = left;
		}
		Element properties = TemplateXml.paragraphProperties(style);
		TemplateXml.indent(properties, left, hanging);
		return WordXml.child(properties, "ind");
	}

	private void rename() throws IOException {
		Map<String, String> names = new HashMap<>();
		for (Element our : this.ours) {
			String id = WordXml.attribute(our, "styleId");
			Element theirs = theirs(our);
			Element inTheWay = byId(id);
			if (inTheWay != null && inTheWay != theirs) {
				names.putIfAbsent(id, "House" + id);
			}
			if (theirs != null) {
				names.put(WordXml.attribute(theirs, "styleId"), id);
			}
		}
		names.entrySet().removeIf((each) -> each.getKey().equals(each.getValue()));
		if (names.isEmpty()) {
			return;
		}
		for (Element style : WordXml.children(this.root, "style")) {
			String id = WordXml.attribute(style, "styleId");
			TemplateXml.set(style, "styleId", names.getOrDefault(id, id));
		}
		for (String part : this.file.names()) {
			if (part.startsWith("word/") && part.endsWith(".xml")) {
				rename(this.file.root(part), names);
			}
		}
	}

	private static void rename(Element at, Map<String, String> names) {
		for (Element child : WordXml.children(at)) {
			if (REFERENCES.contains(child.getLocalName()) && names.containsKey(WordXml.attribute(child, "val"))) {
				TemplateXml.set(child, "val", names.get(WordXml.attribute(child, "val")));
			}
			rename(child, names);
		}
	}

	/** Ours where the template has none, indented as its numbered paragraphs are. */
	private void copy(int indent) {
		for (Element our : this.ours) {
			if (byId(WordXml.attribute(our, "styleId")) == null) {
				Element copy = (Element) this.root.getOwnerDocument().importNode(our, true);
				Element place = WordXml.child(copy, "pPr", "ind");
				for (String side : List.of("left", "hanging")) {
					if (WordXml.attribute(place, side).equals(String.valueOf(TemplateLists.INDENT))) {
						TemplateXml.set(place, side, String.valueOf(indent));
					}
				}
				this.root.appendChild(copy);
			}
		}
	}

}
