package org.quarterday.paper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.w3c.dom.Element;

/**
 * The page that a template prints a paper on.
 *
 * @param size width and height in twentieths of a point
 * @param width of the words between the margins
 * @param indent where the words of numbered paragraphs begin
 */
record TemplatePage(List<Integer> size, int width, int indent) {

	private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

	/** The page of the section that holds the paper; a missing size counts as zero. */
	static TemplatePage of(Element document, int indent) {
		Element section = section(document);
		Element size = WordXml.child(section, "pgSz");
		Element margins = WordXml.child(section, "pgMar");
		int width = number(size, "w");
		return new TemplatePage(List.of(width, number(size, "h")),
				width - number(margins, "left") - number(margins, "right") - number(margins, "gutter"), indent);
	}

	private static int number(Element element, String attribute) {
		return WordXml.number(WordXml.attribute(element, attribute), 0);
	}

	/** The last section is the document's own; others end with one of its paragraphs. */
	private static Element section(Element document) {
		Element body = WordXml.child(document, "body");
		boolean found = false;
		for (Element each : WordXml.children(body)) {
			found |= TemplateMark.of(TemplateXml.text(each)).filter(TemplateMark.PAPER::equals).isPresent();
			if (found && WordXml.child(each, "pPr", "sectPr") != null) {
				return WordXml.child(each, "pPr", "sectPr");
			}
		}
		return WordXml.child(body, "sectPr");
	}

	/**
	 * Makes sure that every page has a header, for a draft must say on each that it is
	 * one. Later sections take over what the first has.
	 */
	static void addHeaders(TemplateFile file) throws IOException {
		Element document = file.root(file.main());
		List<Element> sections = TemplateXml.all(document, "sectPr");
		need(file, sections.get(0), "default");
		if (sections.stream().anyMatch((section) -> on(WordXml.child(section, "titlePg")))) {
			need(file, sections.get(0), "first");
		}
		for (String settings : file.related("settings")) {
			if (on(WordXml.child(file.root(settings), "evenAndOddHeaders"))) {
				need(file, sections.get(0), "even");
			}
		}
	}

	static boolean on(Element property) {
		return property != null && !WordXml.attribute(property, "val").matches("0|false|off");
	}

	private static void need(TemplateFile file, Element section, String type) throws IOException {
		if (WordXml.children(section, "headerReference")
			.stream()
			.anyMatch((each) -> WordXml.attribute(each, "type").equals(type))) {
			return;
		}
		String part = "word/quarterday-header-" + type + ".xml";
		String id = file.add(part,
				"<w:hdr xmlns:w=\"%s\"/>".formatted(TemplateXml.WORD).getBytes(StandardCharsets.UTF_8), "header",
				"application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml");
		file.root(part).appendChild(TemplateFields.draftMark(file.root(part)));
		Element reference = TemplateXml.create(section, "headerReference");
		TemplateXml.set(reference, "type", type);
		reference.setAttributeNS(RELATIONS, "r:id", id);
		TemplateXml.prepend(section, reference);
	}

}
