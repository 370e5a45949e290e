package org.quarterday.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Writes the rules of the mail style sheet into the elements that they are for, because
 * many mail programs drop style sheets. A later rule wins; selectors are those of jsoup.
 */
final class InlineStyle {

	private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)}");

	private final List<Rule> rules = new ArrayList<>();

	InlineStyle(String css) {
		Matcher rule = RULE.matcher(css.replaceAll("(?s)/\\*.*?\\*/", ""));
		while (rule.find()) {
			this.rules.add(new Rule(rule.group(1).strip(), rule.group(2).strip().replaceAll("\\s+", " ")));
		}
	}

	String apply(String html) {
		Document document = Jsoup.parse(html);
		document.outputSettings().prettyPrint(false).charset("UTF-8");
		for (Rule rule : this.rules) {
			for (Element element : document.select(rule.selector())) {
				element.attr("style", (element.attr("style") + " " + rule.declarations()).strip());
			}
		}
		document.select("[class]").removeAttr("class");
		return document.outerHtml();
	}

	private record Rule(String selector, String declarations) {
	}

}
