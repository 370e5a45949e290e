package org.quarterday.paper;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;

import org.w3c.dom.Element;

/** Puts a paper's own words where a template has them in braces. */
final class TemplateFields {

	private static final String XML = "http://www.w3.org/XML/1998/namespace";

	private TemplateFields() {
	}

	/** Fills the document, its headers and its footers; a draft says so on every page. */
	static void fill(TemplateFile file, Paper paper) throws IOException {
		Map<String, String> values = TemplateMark.values(paper);
		List<String> headers = file.related("header");
		for (String part : file.printed()) {
			Element root = file.root(part);
			if (paper.draft() && headers.contains(part) && !text(root).contains("{" + TemplateMark.DRAFT + "}")) {
				TemplateXml.prepend(root, draftMark(root));
			}
			for (Element paragraph : TemplateXml.all(root, "p")) {
				if (TemplateXml.text(paragraph).contains("{")) {
					fill(paragraph, values);
				}
			}
		}
	}

	private static String text(Element root) {
		StringBuilder words = new StringBuilder();
		TemplateXml.all(root, "p").forEach((each) -> words.append(TemplateXml.text(each)).append('\n'));
		return words.toString();
	}

	/** A paragraph that says in a draft that it is one. */
	static Element draftMark(Element near) {
		Element paragraph = TemplateXml.create(near, "p");
		TemplateXml.set(TemplateXml.append(TemplateXml.append(paragraph, "pPr"), "pStyle"), "val",
				PaperStyles.DRAFT_MARK);
		TemplateXml.append(TemplateXml.append(paragraph, "r"), "t").setTextContent("{" + TemplateMark.DRAFT + "}");
		return paragraph;
	}

	/** The words in braces may be in several runs: Word cuts where it likes. */
	private static void fill(Element paragraph, Map<String, String> values) {
		List<Element> texts = TemplateXml.texts(paragraph);
		List<MatchResult> found = TemplateMark.BRACES.matcher(TemplateXml.text(paragraph)).results().toList();
		for (int i = found.size() - 1; i >= 0; i--) {
			String value = values.get(found.get(i).group(1));
			if (value != null) {
				replace(texts, found.get(i).start(), found.get(i).end(), WordText.allowed(value));
			}
		}
	}

	private static void replace(List<Element> texts, int from, int to, String value) {
		int at = 0;
		String rest = value;
		for (Element each : texts) {
			String words = each.getTextContent();
			int begin = Math.max(from - at, 0);
			int end = Math.min(to - at, words.length());
			if (begin < end) {
				each.setTextContent(words.substring(0, begin) + rest + words.substring(end));
				each.setAttributeNS(XML, "xml:space", "preserve");
				rest = "";
			}
			at += words.length();
		}
	}

}
