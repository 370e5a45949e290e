package org.quarterday.content;

/**
 * Reads what authors type and paste.
 *
 * <p>
 * <em>Light Markdown</em>, the text form of a section's words:
 * <ul>
 * <li>A blank line ends a paragraph; lines between are joined. Each paragraph is a new
 * item and gets a number in the paper.
 * <li>{@code - } (or {@code •}, {@code *} and other glyphs) before a line is a bullet,
 * {@code a) }, {@code (a) }, {@code i. }, {@code 1) } an entry of such a list, two more
 * spaces nest it. Lists belong to the paragraph above.
 * <li>{@code ## Title} is an item's sub-heading; a line right under it is its first
 * paragraph. {@code **Title** – words} is a run-in title.
 * <li>{@code > words} is a paragraph without a number of its own: above the first item it
 * leads in, later it goes on with the item above. {@code > ## Title} is a sub-heading
 * without a number.
 * <li>An indented paragraph after a list belongs to the entry above.
 * <li>{@code **bold**}, {@code *italic*}, {@code [words](https://address)}.
 * <li>A backslash before any of these marks makes it words.
 * </ul>
 * Any text at all is read; no word of it is lost (LK5, PA9). Numbers typed before
 * paragraphs stay words.
 */
public final class ContentParser {

	private ContentParser() {
	}

	/** Reads light Markdown; takes time in proportion to its length. */
	public static Content fromTyped(String lightMarkdown) {
		return new TypedParser().parse(lightMarkdown);
	}

	/**
	 * Turns pasted HTML from Word, Outlook, LibreOffice, Google Docs or a browser into
	 * light Markdown: it keeps paragraphs, headings, lists and their nesting, bold,
	 * italic, links and every visible word, and drops the rest. Numbers that Word itself
	 * put before paragraphs, such as 3.1.2, are not words and go; where they come, a
	 * paragraph without one belongs to the item above (PA3). Takes time in proportion to
	 * the length.
	 */
	public static String fromHtml(String pastedHtml) {
		return PastedHtml.clean(pastedHtml);
	}

}
