package org.quarterday.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Makes a {@link Text} in its one canonical shape: white space runs are one space,
 * nothing stands blank at either end, neighbouring spans differ, and a space is
 * emphasised or linked only between two characters that both are. Every parser and reader
 * builds its texts here, so that equal words compare equal wherever they came from.
 */
public final class TextBuilder {

	private static final int MAX_LINK = 2000;

	private final StringBuilder text = new StringBuilder();

	private final List<Style> styles = new ArrayList<>();

	private final List<Integer> ends = new ArrayList<>();

	private record Style(boolean bold, boolean italic, String link) {

		Style and(Style other) {
			return (this == other) ? this : new Style(this.bold && other.bold, this.italic && other.italic,
					Objects.equals(this.link, other.link) ? this.link : null);
		}

	}

	public TextBuilder append(String words) {
		return append(words, false, false, null);
	}

	/**
	 * @param link an address, or null; one that is not allowed is left out
	 */
	public TextBuilder append(String words, boolean bold, boolean italic, String link) {
		if (!words.isEmpty()) {
			this.text.append(words);
			Style style = new Style(bold, italic, allowed(link));
			int last = this.styles.size() - 1;
			if (last >= 0 && this.styles.get(last).equals(style)) {
				this.ends.set(last, this.text.length());
			}
			else {
				this.styles.add(style);
				this.ends.add(this.text.length());
			}
		}
		return this;
	}

	public TextBuilder append(Text more) {
		more.spans().forEach((span) -> append(span.text(), span.bold(), span.italic(), span.link()));
		return this;
	}

	public boolean isBlank() {
		return this.text.chars().allMatch(Characters::isSpace);
	}

	public Text build() {
		List<Text.Span> spans = new ArrayList<>();
		StringBuilder run = new StringBuilder();
		Style runStyle = null;
		boolean space = false;
		int at = 0;
		for (int part = 0; part < this.styles.size(); part++) {
			Style style = this.styles.get(part);
			for (; at < this.ends.get(part); at++) {
				char c = this.text.charAt(at);
				if (Characters.isSpace(c)) {
					space = runStyle != null;
					continue;
				}
				if (space) {
					runStyle = extend(spans, run, runStyle, runStyle.and(style), ' ');
					space = false;
				}
				runStyle = extend(spans, run, runStyle, style, c);
			}
		}
		flush(spans, run, runStyle);
		return spans.isEmpty() ? Text.EMPTY : new Text(spans);
	}

	private static Style extend(List<Text.Span> spans, StringBuilder run, Style runStyle, Style style, char c) {
		if (runStyle == style || style.equals(runStyle)) {
			run.append(c);
			return runStyle;
		}
		flush(spans, run, runStyle);
		run.append(c);
		return style;
	}

	private static void flush(List<Text.Span> spans, StringBuilder run, Style style) {
		if (!run.isEmpty()) {
			spans.add(new Text.Span(run.toString(), style.bold, style.italic, style.link));
			run.setLength(0);
		}
	}

	/**
	 * An address as the paper may carry it: http, https or mailto, without spaces,
	 * brackets and control characters; null for any other.
	 */
	static String allowed(String link) {
		if (link == null || link.length() > MAX_LINK) {
			return null;
		}
		String tidy = link.strip();
		String lower = tidy.substring(0, Math.min(tidy.length(), 8)).toLowerCase(Locale.ROOT);
		if (!lower.startsWith("http://") && !lower.startsWith("https://") && !lower.startsWith("mailto:")) {
			return null;
		}
		StringBuilder escaped = new StringBuilder();
		for (char c : tidy.toCharArray()) {
			if (c < ' ' || c == 127) {
				return null;
			}
			escaped.append((" ()[]<>\"\\*".indexOf(c) < 0 && !Characters.isSpace(c)) ? String.valueOf(c)
					: "%%%02X".formatted((int) c));
		}
		return escaped.toString();
	}

}
