package org.quarterday.paper;

import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * What keeps a PDF from PDF/UA-1 and PDF/A-2a, in plain words: the rules of both
 * standards by their clauses, as veraPDF counts them. Of two that fit, the first is
 * meant.
 */
enum PdfFault {

	UNTAGGED("it is not tagged throughout, so that a screen reader loses the thread", "UA 7.1-([1-7]|11|12)|A 6.7.*"),
	PICTURES("a picture or a formula has no description in words", "UA 7.[37]-.*"),
	HEADINGS("its headings leave out a level", "UA 7.4.*"),
	TABLES("its tables do not say which cells are headings", "UA 7.5-.*"),
	LANGUAGE("it does not say which language it is in", "UA 7.2-(2[1-9]|3\\d)"),
	ORDER("its lists or tables are not tagged as such", "UA 7.2-.*"),
	LINKS("its links or notes are not described", "UA 7.18.*|A 6.3.*"),
	FONTS("a font is not part of the file, or its letters cannot be read out", "UA 7.21.*|A 6.2.11.*"),
	TITLE("it has no title for a screen reader to say", "UA 7.1-.*"),
	COLOURS("its colours or pictures may not look the same everywhere, or in years to come", "A 6.2.*"),
	ACTIVE("it has scripts, sound, forms or other files in it", "A 6.[4589].*|UA 7.11.*"),
	CLAIM_UA("it does not say that it is PDF/UA (accessible)", "UA 5.*"),
	CLAIM_A("it does not say that it is PDF/A-2a (made to last)", "A 6.6.4.*"),
	OTHER("it is not built as PDF/UA-1 and PDF/A-2a ask", ".*");

	private final String words;

	private final Pattern rules;

	PdfFault(String words, String rules) {
		this.words = words;
		this.rules = Pattern.compile(rules.replaceAll("\\.(?!\\*)", "\\\\."));
	}

	String words() {
		return this.words;
	}

	/**
	 * The fault that breaks a rule.
	 * @param rule such as "UA 7.1-3"
	 */
	static PdfFault of(String rule) {
		return Arrays.stream(values()).filter((fault) -> fault.rules.matcher(rule).matches()).findFirst().orElseThrow();
	}

}
