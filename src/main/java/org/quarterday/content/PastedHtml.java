package org.quarterday.content;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * Turns pasted HTML into light Markdown: paragraphs, headings, lists, emphasis and links
 * stay, every visible word stays, all the rest goes. It knows the shapes of Word,
 * Outlook, LibreOffice, Google Docs and browsers.
 */
final class PastedHtml implements NodeFilter {

	private static final Set<String> LEFT_OUT = Set.of("head", "style", "script", "title", "meta", "link", "xml",
			"template", "object", "iframe", "svg", "math");

	private static final Set<String> BLOCKS = Set.of("p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol",
			"table", "tr", "blockquote", "pre", "section", "article", "header", "footer", "dl", "dt", "dd", "address",
			"figure", "figcaption", "main", "nav", "aside", "center", "form", "fieldset", "hr", "body", "caption",
			"option", "legend", "details", "summary");

	private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

	private final PasteBlocks blocks = new PasteBlocks();

	private final Deque<PasteStyle> styles = new ArrayDeque<>();

	private final Deque<PasteList> lists = new ArrayDeque<>();

	/** How many rows of several cells are open: their blocks run on in one line. */
	private int rows;

	private int preformatted;

	private PastedHtml() {
		this.styles.push(PasteStyle.PLAIN);
	}

	static String clean(String html) {
		Document document = Jsoup.parse(Characters.clean(html));
		PastedHtml paste = new PastedHtml();
		paste.blocks.numbers(PasteNumbers.in(document));
		document.filter(paste);
		return paste.blocks.finish();
	}

	@Override
	public FilterResult head(Node node, int depth) {
		if (node instanceof TextNode text) {
			words(raised(text));
		}
		if (!(node instanceof Element element)) {
			return FilterResult.CONTINUE;
		}
		PasteStyle style = this.styles.peek().within(element);
		if (LEFT_OUT.contains(element.normalName()) || style.hidden() || isDeletion(element)) {
			return FilterResult.SKIP_ENTIRELY;
		}
		if (style.wordMark()) {
			this.blocks.wordMark(element.text());
			return FilterResult.SKIP_ENTIRELY;
		}
		this.styles.push(style);
		begin(element, style);
		return FilterResult.CONTINUE;
	}

	@Override
	public FilterResult tail(Node node, int depth) {
		if (node instanceof Element element) {
			end(element);
			this.styles.pop();
		}
		return FilterResult.CONTINUE;
	}

	/**
	 * Words that somebody took out with changes being tracked; merely struck ones stay.
	 */
	private static boolean isDeletion(Element element) {
		return element.normalName().equals("del") && element.hasAttr("datetime");
	}

	/** Raised figures stay raised: 12 with a note 1 is not 121, nor m² m2. */
	private static String raised(TextNode text) {
		String words = text.getWholeText();
		Element around = text.parent();
		boolean raised = around != null && around.normalName().equals("sup") && words.matches("\\d{1,3}");
		return !raised ? words
				: words.chars()
					.map((digit) -> RAISED.charAt(digit - '0'))
					.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
					.toString();
	}

	private void words(String text) {
		PasteStyle style = this.styles.peek();
		if (this.preformatted == 0) {
			this.blocks.words(text, style);
			return;
		}
		for (String line : text.split("(?<=\n)")) {
			if (line.isBlank()) {
				this.blocks.boundary();
			}
			this.blocks.words(line, style);
			if (line.endsWith("\n")) {
				this.blocks.lineBreak();
			}
		}
	}

	private void begin(Element element, PasteStyle style) {
		String tag = element.normalName();
		if (tag.equals("br")) {
			this.blocks.lineBreak();
		}
		else if (this.rows > 0) {
			insideRow(tag, element);
		}
		else if (BLOCKS.contains(tag)) {
			this.blocks.boundary();
			block(tag, element, style);
		}
	}

	private void insideRow(String tag, Element element) {
		boolean nextCell = (tag.equals("td") || tag.equals("th")) && element.previousElementSibling() != null;
		this.rows += tag.equals("tr") ? 1 : 0;
		if (nextCell || BLOCKS.contains(tag)) {
			this.blocks.words(nextCell ? " | " : " ", PasteStyle.PLAIN);
		}
	}

	private void block(String tag, Element element, PasteStyle style) {
		switch (tag) {
			case "ul", "ol" -> this.lists.push(PasteList.of(element));
			case "li" -> {
				PasteList list = this.lists.isEmpty() ? new PasteList(null, 1) : this.lists.peek();
				if (list.outline()) {
					this.blocks.numbered();
				}
				else {
					this.blocks.entry(Math.max(depth(), 0), list.next(element));
				}
			}
			case "h1", "h2", "h3", "h4", "h5", "h6" -> this.blocks.heading();
			case "tr" -> this.rows += (element.childrenSize() > 1) ? 1 : 0;
			case "pre" -> this.preformatted++;
			default -> this.blocks.wordLevel(style.wordLevel());
		}
	}

	private int depth() {
		return (int) this.lists.stream().filter((list) -> !list.outline()).count() - 1;
	}

	private void end(Element element) {
		String tag = element.normalName();
		if (this.rows > 0) {
			this.rows -= tag.equals("tr") ? 1 : 0;
			if (this.rows > 0) {
				return;
			}
		}
		if (BLOCKS.contains(tag)) {
			this.blocks.boundary();
		}
		switch (tag) {
			case "ul", "ol" -> this.lists.poll();
			case "li" -> {
				if (this.lists.isEmpty() || !this.lists.peek().outline()) {
					this.blocks.endEntry();
				}
			}
			case "pre" -> this.preformatted--;
			default -> {
			}
		}
	}

}
