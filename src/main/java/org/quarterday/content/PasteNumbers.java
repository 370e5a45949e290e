package org.quarterday.content;

import java.util.Locale;
import java.util.regex.Pattern;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Tells whether a paste brings the numbers that a word processor itself put before
 * paragraphs, such as 3.1.2. The paper makes its own; but then a paragraph that has none
 * belongs to the one above (PA3).
 */
final class PasteNumbers {

	private static final Pattern NUMBER = Pattern.compile("\\d{1,2}(?:\\.\\d{1,3})+\\.?");

	private PasteNumbers() {
	}

	static boolean in(Document document) {
		return document.select("ol").stream().anyMatch(PasteNumbers::isOutline)
				|| document.select("[style]").stream().anyMatch(PasteNumbers::isNumber);
	}

	/**
	 * Word draws the number within the paragraph and says that it is none of its words.
	 */
	private static boolean isNumber(Element element) {
		return element.attr("style").toLowerCase(Locale.ROOT).replace(" ", "").contains("mso-list:ignore")
				&& NUMBER.matcher(element.text().replace('\u00a0', ' ').strip()).matches();
	}

	/**
	 * LibreOffice writes the levels of an outline as ordered lists in one another, with
	 * no entry between, or below an entry that is a heading.
	 */
	static boolean isOutline(Element list) {
		Element around = list.parent();
		if (around == null || !around.normalName().equals("ol")) {
			return holdsLevel(list) || (around != null && around.normalName().equals("li") && isHeading(around));
		}
		Element before = list.previousElementSibling();
		return before == null || isHeading(before) || isOutline(around);
	}

	private static boolean holdsLevel(Element list) {
		Element first = list.firstElementChild();
		return first != null && (first.normalName().equals("ol") || isHeading(first));
	}

	private static boolean isHeading(Element entry) {
		Element first = entry.firstElementChild();
		return entry.normalName().equals("li") && first != null && first.normalName().matches("h[1-6]");
	}

}
