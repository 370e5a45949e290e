package org.quarterday.mail;

import org.springframework.web.util.HtmlUtils;

/** How values stand in each part of a mail. */
final class MailText {

	private MailText() {
	}

	/** On one line: nothing can add a header of its own. */
	static String subject(String value) {
		return value.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
	}

	/**
	 * Words of others, such as a mail server's answer, in which no personal link may
	 * survive (LK2).
	 */
	static String withoutLinks(String words) {
		return words.replaceAll("[A-Za-z0-9_-]{43}", "(link)");
	}

	static String plain(String value) {
		return value.replace("\r\n", "\n").replace('\r', '\n');
	}

	/** Escaped, with its lines and their indents kept. */
	static String html(String value) {
		StringBuilder out = new StringBuilder();
		for (String line : plain(value).split("\n", -1)) {
			String words = line.stripLeading();
			out.append(out.isEmpty() ? "" : "<br>\n")
				.append("&nbsp;".repeat(line.length() - words.length()))
				.append(HtmlUtils.htmlEscape(words, "UTF-8"));
		}
		return out.toString();
	}

}
