package org.quarterday.paper;

import java.util.List;

import org.quarterday.paper.Paper.Part;

/** The XHTML that a PDF is made from. */
final class PrintMarkup {

	private final Markup out = new Markup();

	private final Paper paper;

	private PrintMarkup(Paper paper) {
		this.paper = paper;
	}

	static String of(Paper paper) {
		PrintMarkup markup = new PrintMarkup(paper);
		markup.head();
		markup.body();
		return markup.out.toString();
	}

	private void head() {
		this.out.open("html", "lang", "en-GB").newline().open("head").newline();
		this.out.element("title", HtmlWriter.title(this.paper)).newline();
		this.out.empty("meta", "name", "author", "content", this.paper.committee()).newline();
		this.out.empty("meta", "name", "subject", "content", FrontMarkup.occasion(this.paper)).newline();
		// before the bookmarks, which end the head for the stylesheet finder
		this.out.open("style").raw(HtmlWriter.stylesheet("/paper/print.css")).close("style").newline();
		this.out.open("bookmarks").newline();
		bookmarks(this.paper.body());
		FrontMarkup.atTheEnd(this.paper.guide())
			.forEach((id, name) -> this.out.empty("bookmark", "name", name, "href", "#" + id).newline());
		this.out.close("bookmarks").newline().close("head").newline();
	}

	private void bookmarks(List<Part> parts) {
		for (Part part : parts) {
			if (!part.heading().isEmpty() && !part.anchor().isEmpty()) {
				String name = (part.label() + " " + part.heading().plain()).strip();
				this.out.open("bookmark", "name", name, "href", "#" + part.anchor());
				bookmarks(part.parts());
				this.out.close("bookmark").newline();
			}
		}
	}

	private void body() {
		this.out.open("body").newline();
		running();
		this.out.open(Edition.GENERATED, "class", "front").newline();
		FrontMarkup front = new FrontMarkup(this.out, Edition.PRINT);
		GuideMarkup guide = new GuideMarkup(this.out, Edition.PRINT);
		front.cover(this.paper);
		guide.brief(this.paper.guide());
		front.contents(this.paper);
		this.out.close(Edition.GENERATED).newline();
		this.out.open("article").newline();
		PartMarkup parts = new PartMarkup(this.out, Edition.PRINT, this.paper.guide());
		this.paper.body().forEach((part) -> parts.part(part, 2));
		this.out.close("article").newline();
		guide.end(this.paper.guide());
		this.out.close("body").newline().close("html");
	}

	private void running() {
		if (this.paper.draft()) {
			this.out.element("div", "DRAFT – not published", "class", "running-draft").newline();
		}
		this.out.element("div", this.paper.committee() + " – " + this.paper.title(), "class", "running-title")
			.newline();
		this.out.open("div", "class", "running-folio").text("Page ").element("span", "", "class", "page");
		this.out.text(" of ").element("span", "", "class", "pages").close("div").newline();
	}

}
