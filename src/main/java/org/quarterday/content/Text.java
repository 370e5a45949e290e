package org.quarterday.content;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A run of words with emphasis and links, as its author wrote it (PA9).
 *
 * @param spans in order; neighbouring spans differ in emphasis or link
 */
public record Text(List<Span> spans) {

	public static final Text EMPTY = new Text(List.of());

	public Text {
		spans = List.copyOf(spans);
	}

	/**
	 * One stretch of equal emphasis.
	 *
	 * @param text the characters, never empty
	 * @param link an http, https or mailto address, or null; in a compiled paper also
	 * {@code #} and a place within it
	 */
	public record Span(String text, boolean bold, boolean italic, String link) {
	}

	public static Text of(String plain) {
		return plain.isEmpty() ? EMPTY : new Text(List.of(new Span(plain, false, false, null)));
	}

	/** The words alone. */
	public String plain() {
		return this.spans.stream().map(Span::text).collect(Collectors.joining());
	}

	public boolean isEmpty() {
		return this.spans.isEmpty();
	}

}
