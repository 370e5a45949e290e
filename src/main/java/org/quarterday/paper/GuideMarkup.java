package org.quarterday.paper;

import java.util.List;

import org.quarterday.paper.Guide.Appendix;
import org.quarterday.paper.Guide.Entry;
import org.quarterday.paper.Guide.Group;
import org.quarterday.paper.Guide.Term;

/** Writes what a paper says about itself as markup, before and after its body. */
final class GuideMarkup {

	static final String BRIEF = "In brief";

	static final String APPENDICES = "Appendices";

	static final String ATTACHED = ", attached as a file of its own";

	static final String KEY = "Key to the figures";

	static final String GLOSSARY = "Words explained";

	private final Markup out;

	private final Edition edition;

	GuideMarkup(Markup out, Edition edition) {
		this.out = out;
		this.edition = edition;
	}

	/** The exceptions, each with the way to its paragraph (N20). */
	void brief(Guide guide) {
		if (guide.highlights().isEmpty()) {
			return;
		}
		begin("brief", "in-brief", BRIEF);
		if (!guide.summary().isEmpty()) {
			this.out.element("p", guide.summary(), "class", "brief-summary").newline();
		}
		guide.highlights().forEach(this::group);
		this.out.close(frame()).newline();
	}

	private void group(Group group) {
		this.out.element("h3", group.title()).newline();
		if (group.entries().isEmpty()) {
			this.out.element("p", "None.", "class", "none").newline();
			return;
		}
		this.out.open("ul", "class", "bullets").newline();
		group.entries().forEach(this::entry);
		this.out.close("ul").newline();
	}

	private void entry(Entry entry) {
		boolean print = this.edition == Edition.PRINT;
		this.out.open("li", "data-mark", print ? "•" : null);
		if (entry.anchor().isEmpty()) {
			this.out.text(entry.words());
		}
		else {
			String label = entry.label().endsWith(".") ? entry.label().substring(0, entry.label().length() - 1)
					: entry.label();
			this.out.text(entry.words() + " (")
				.element("a", label, "href", "#" + entry.anchor(), "title", print ? place(label) : null)
				.text(")");
		}
		this.out.close("li").newline();
	}

	/** What a link to a place is called for those who do not see it. */
	static String place(String label) {
		return Character.isDigit(label.charAt(0)) ? "Paragraph " + label : label;
	}

	/** Appendices, key and glossary, after the body. */
	void end(Guide guide) {
		appendices(guide.appendices());
		terms("key", "key", KEY, guide.key());
		terms("glossary", "glossary", GLOSSARY, guide.glossary());
	}

	private void appendices(List<Appendix> appendices) {
		if (appendices.isEmpty()) {
			return;
		}
		begin("appendices", "appendices", APPENDICES);
		this.out.open("ul", "class", "bullets").newline();
		for (Appendix appendix : appendices) {
			boolean print = this.edition == Edition.PRINT;
			this.out.open("li", "data-mark", print ? "•" : null);
			if (print) {
				this.out.text(appendix.words() + appendix.where());
			}
			else {
				this.out.element("a", appendix.words(), "href", appendix.address()).text(appendix.where());
			}
			this.out.close("li").newline();
		}
		this.out.close("ul").newline().close(frame()).newline();
	}

	private void terms(String kind, String id, String heading, List<Term> terms) {
		if (terms.isEmpty()) {
			return;
		}
		begin(kind, id, heading);
		if (this.edition == Edition.PRINT) {
			terms.forEach((term) -> explained("p", term));
		}
		else {
			this.out.open("dl", "class", "terms").newline();
			terms.forEach((term) -> this.out.open("div")
				.element("dt", term.term())
				.element("dd", term.meaning())
				.close("div")
				.newline());
			this.out.close("dl").newline();
		}
		this.out.close(frame()).newline();
	}

	/** Terms at their first use: beside the author's words, never in them (N21, PA9). */
	void firstUses(List<Term> terms) {
		for (Term term : terms) {
			if (this.edition == Edition.PRINT) {
				this.out.open(Edition.GENERATED, "class", "first-use");
			}
			explained("p", term);
			if (this.edition == Edition.PRINT) {
				this.out.close(Edition.GENERATED);
			}
		}
	}

	private void explained(String tag, Term term) {
		this.out.open(tag, "class", "explained")
			.element("strong", term.term())
			.text(": " + term.meaning())
			.close(tag)
			.newline();
	}

	private void begin(String kind, String id, String heading) {
		this.out.open(frame(), "class", "guide " + kind).newline();
		this.out.element("h2", heading, "id", id).newline();
	}

	private String frame() {
		return (this.edition == Edition.PRINT) ? Edition.GENERATED : "section";
	}

}
