package org.quarterday.content;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jsoup.nodes.Element;

/**
 * How words of a paste look.
 *
 * @param wordLevel the level that Word gives a list paragraph, from 1; 0 for none
 * @param wordMark whether this is the mark that Word draws before a list paragraph
 */
record PasteStyle(boolean bold, boolean italic, String link, boolean hidden, int wordLevel, boolean wordMark) {

	static final PasteStyle PLAIN = new PasteStyle(false, false, null, false, 0, false);

	private static final Pattern WEIGHT = Pattern.compile("font-weight\\s*:\\s*(\\w+)");

	private static final Pattern SLANT = Pattern.compile("font-style\\s*:\\s*(\\w+)");

	private static final Pattern LEVEL = Pattern.compile("mso-list\\s*:[^;]{0,40}level(\\d)");

	private static final Pattern HIDDEN = Pattern.compile("display\\s*:\\s*none|mso-hide\\s*:\\s*all");

	private static final Pattern MARK = Pattern.compile("mso-list\\s*:\\s*ignore");

	private static final int LONGEST = 4000;

	private static final int BOLD = 600;

	PasteStyle within(Element element) {
		String tag = element.normalName();
		String address = tag.equals("a") ? TextBuilder.allowed(element.attr("href")) : null;
		String to = (address != null) ? address : this.link;
		boolean gone = element.hasAttr("hidden");
		if (!element.hasAttr("style")) {
			return new PasteStyle(isBold(tag, ""), isItalic(tag, ""), to, gone, 0, false);
		}
		String css = css(element);
		Matcher level = LEVEL.matcher(css);
		return new PasteStyle(isBold(tag, css), isItalic(tag, css), to, gone || HIDDEN.matcher(css).find(),
				level.find() ? level.group(1).charAt(0) - '0' : 0, MARK.matcher(css).find());
	}

	private static String css(Element element) {
		String css = element.attr("style");
		return css.substring(0, Math.min(css.length(), LONGEST)).toLowerCase(Locale.ROOT);
	}

	private boolean isBold(String tag, String css) {
		Matcher weight = css.contains("font-weight") ? WEIGHT.matcher(css) : null;
		if (weight != null && weight.find()) {
			String value = weight.group(1);
			return value.startsWith("bold") || (value.matches("\\d{3,4}") && Integer.parseInt(value) >= BOLD);
		}
		return this.bold || tag.equals("b") || tag.equals("strong");
	}

	private boolean isItalic(String tag, String css) {
		Matcher slant = css.contains("font-style") ? SLANT.matcher(css) : null;
		if (slant != null && slant.find()) {
			return slant.group(1).equals("italic") || slant.group(1).equals("oblique");
		}
		return this.italic || tag.equals("i") || tag.equals("em");
	}

}
