package org.quarterday.review;

import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * A second lock behind the escaping: what is put into another application's page, such as
 * the Tasklist, holds only what a paper is made of; no script, style, form or picture.
 */
final class SafeHtml {

	private static final PolicyFactory PAPER = new HtmlPolicyBuilder()
		.allowElements("article", "section", "div", "h1", "h2", "h3", "h4", "h5", "h6", "p", "span", "strong", "b",
				"em", "i", "ul", "ol", "li", "dl", "dt", "dd", "table", "caption", "thead", "tbody", "tr", "th", "td",
				"ins", "del", "a", "br")
		.allowAttributes("class", "id", "role", "aria-hidden", "aria-label", "aria-labelledby", "lang")
		.globally()
		.allowAttributes("tabindex")
		.matching(false, "0")
		.onElements("div")
		.allowAttributes("scope")
		.matching(false, "col", "row")
		.onElements("th")
		.allowAttributes("href")
		.onElements("a")
		.allowUrlProtocols("http", "https", "mailto")
		.allowWithoutAttributes("span", "a")
		.toFactory();

	private SafeHtml() {
	}

	static String of(String html) {
		return PAPER.sanitize(html);
	}

}
