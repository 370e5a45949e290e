package org.quarterday.paper;

import org.w3c.dom.Element;

import org.quarterday.content.Text;
import org.quarterday.content.TextBuilder;

/** Reads the words of a Word file's paragraph with their emphasis and links. */
final class WordRuns {

	private final WordPackage file;

	private final WordStyleSheet styles;

	WordRuns(WordPackage file, WordStyleSheet styles) {
		this.file = file;
		this.styles = styles;
	}

	Text read(Element paragraph) {
		TextBuilder words = new TextBuilder();
		collect(paragraph, null, false, words);
		return words.build();
	}

	/** The same with the heading bold and a sentence after it on its line not. */
	Text readHeading(Element paragraph) {
		TextBuilder words = new TextBuilder();
		collect(paragraph, null, true, words);
		return words.build();
	}

	private void collect(Element holder, String link, boolean heading, TextBuilder words) {
		for (Element each : WordXml.children(holder)) {
			switch (each.getLocalName()) {
				case "r" -> run(each, link, heading, words);
				case "hyperlink" -> collect(each, this.file.address(WordXml.attribute(each, "id")), heading, words);
				case "ins", "moveTo", "smartTag", "customXml", "fldSimple", "sdtContent", "Choice" ->
					collect(each, link, heading, words);
				case "sdt", "AlternateContent" -> collect(each, link, heading, words);
				default -> {
				}
			}
		}
	}

	private void run(Element run, String link, boolean heading, TextBuilder words) {
		Element properties = WordXml.child(run, "rPr");
		if (this.styles.emphasised(properties, "vanish")) {
			return;
		}
		StringBuilder plain = new StringBuilder();
		for (Element each : WordXml.children(run)) {
			plain.append(switch (each.getLocalName()) {
				case "t" -> each.getTextContent();
				case "tab", "br", "cr", "ptab" -> " ";
				case "noBreakHyphen" -> "\u2011";
				case "sym" -> symbol(WordXml.attribute(each, "char"));
				default -> "";
			});
		}
		boolean runIn = PaperStyles.RUN_IN.equals(WordXml.value(properties, "rStyle"));
		boolean bold = heading ? !runIn : this.styles.emphasised(properties, "b");
		words.append(SourceLine.spaced(plain.toString()), bold, this.styles.emphasised(properties, "i"), link);
	}

	private static String symbol(String code) {
		try {
			return Character.toString(Integer.parseInt(code, 16));
		}
		catch (IllegalArgumentException ex) {
			return "";
		}
	}

}
