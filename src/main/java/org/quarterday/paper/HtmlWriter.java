package org.quarterday.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.quarterday.content.Block;
import org.quarterday.paper.Paper.Part;

/**
 * Writes papers as HTML, the master edition. Numbers are real text and anchors, so that
 * {@code #3.2.1} opens the paragraph that a member quotes (PA2). Everything is escaped;
 * nothing carries a style attribute or a script.
 */
public final class HtmlWriter {

	/** The level of a service's heading when its section stands alone on a page. */
	private static final int SECTION_LEVEL = 2;

	private HtmlWriter() {
	}

	/** The whole paper as a document of its own, stylesheets included. */
	public static String write(Paper paper) {
		Markup out = new Markup();
		out.raw("<!DOCTYPE html>\n").open("html", "lang", "en-GB").newline().open("head").newline();
		out.empty("meta", "charset", "utf-8").newline();
		out.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1").newline();
		out.element("title", title(paper)).newline();
		out.open("style").raw(stylesheet("/static/css/paper.css")).close("style").newline();
		out.open("style").raw(stylesheet("/static/css/paper-print.css")).close("style").newline();
		out.close("head").newline().open("body", "class", "paper-page").newline();
		out.element("a", "Skip to the paper", "class", "paper-skip", "href", "#paper").newline();
		out.open("main", "id", "paper").newline().raw(article(paper)).close("main").newline();
		return out.close("body").newline().close("html").newline().toString();
	}

	/**
	 * The whole paper as an {@code article} for a page of ours, which links the
	 * stylesheets {@code /css/paper.css} and, for print, {@code /css/paper-print.css}. It
	 * holds the page's {@code h1}.
	 */
	public static String article(Paper paper) {
		Markup out = new Markup();
		out.open("article", "class", "paper").newline();
		if (paper.draft()) {
			out.element("p", "Draft – not published", "class", "draft-mark").newline();
		}
		FrontMarkup front = new FrontMarkup(out, Edition.PAGE);
		GuideMarkup guide = new GuideMarkup(out, Edition.PAGE);
		front.cover(paper);
		guide.brief(paper.guide());
		front.contents(paper);
		PartMarkup parts = new PartMarkup(out, Edition.PAGE, paper.guide());
		paper.body().forEach((part) -> parts.part(part, 2));
		guide.end(paper.guide());
		return out.close("article").newline().toString();
	}

	/**
	 * One section as it will print, for previews, the form and the Tasklist; its heading
	 * is an {@code h2}.
	 */
	public static String section(Part part) {
		return section(part, SECTION_LEVEL);
	}

	/**
	 * One section as it will print.
	 * @param level the level of its heading, so that it fits the headings of the page
	 * around it
	 */
	public static String section(Part part, int level) {
		Markup out = new Markup();
		out.open("div", "class", "paper").newline();
		new PartMarkup(out, Edition.PREVIEW, Guide.NONE).part(part, level);
		return out.close("div").newline().toString();
	}

	/** One numbered paragraph as it will print, for review item by item. */
	public static String paragraph(Part part, Paper.Numbered item, int level) {
		Markup out = new Markup();
		out.open("div", "class", "paper").newline();
		new PartMarkup(out, Edition.PREVIEW, Guide.NONE).numbered(part, item, level);
		return out.close("div").newline().toString();
	}

	/** Words without a number of their own as they will print. */
	public static String words(List<Block> blocks) {
		Markup out = new Markup();
		out.open("div", "class", "paper").newline();
		new BlockMarkup(out, Edition.PREVIEW).blocks(blocks);
		return out.close("div").newline().toString();
	}

	/** The title of the page or document. */
	static String title(Paper paper) {
		return paper.title() + " – " + paper.committee() + (paper.draft() ? " – DRAFT" : "");
	}

	static String stylesheet(String resource) {
		try (InputStream in = HtmlWriter.class.getResourceAsStream(resource)) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
