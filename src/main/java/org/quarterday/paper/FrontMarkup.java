package org.quarterday.paper;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.quarterday.content.Text;
import org.quarterday.cycle.Words;
import org.quarterday.paper.Paper.CoverField;
import org.quarterday.paper.Paper.Part;

/** Writes what stands before a paper's body: title, cover fields, contents (PA6). */
final class FrontMarkup {

	/** The address of the list of appendices within the paper. */
	static final String APPENDICES = "appendices";

	private final Markup out;

	private final Edition edition;

	private final BlockMarkup words;

	FrontMarkup(Markup out, Edition edition) {
		this.out = out;
		this.edition = edition;
		this.words = new BlockMarkup(out, edition);
	}

	/**
	 * When which quarter is reported, in one line: "Meeting of Wednesday 2 September 2026
	 * · Quarter 1 2026/27 (April to June 2026)".
	 */
	static String occasion(Paper paper) {
		String quarter = "Quarter %d %s (%s)".formatted(paper.quarter().number(), paper.quarter().yearLabel(),
				Period.of(paper.quarter()));
		return (paper.meeting() == null) ? quarter : "Meeting of " + Words.day(paper.meeting()) + " · " + quarter;
	}

	void cover(Paper paper) {
		this.out.open("div", "class", "cover").newline();
		this.out.element("p", paper.committee(), "class", "committee").newline();
		this.out.element("h1", paper.title()).newline();
		this.out.element("p", occasion(paper), "class", "occasion").newline();
		if (!paper.front().isEmpty()) {
			if (this.edition == Edition.PRINT) {
				table(paper.front());
			}
			else {
				list(paper.front());
			}
		}
		this.out.close("div").newline();
	}

	private void list(List<CoverField> fields) {
		this.out.open("dl", "class", "cover-fields").newline();
		for (CoverField field : fields) {
			this.out.open("div").element("dt", field.name()).open("dd");
			field.lines().forEach((line) -> this.out.element("p", line));
			this.out.close("dd").close("div").newline();
		}
		this.out.close("dl").newline();
	}

	private void table(List<CoverField> fields) {
		this.out.open("table", "class", "cover-fields").open("tbody").newline();
		for (CoverField field : fields) {
			this.out.open("tr").element("th", field.name(), "scope", "row").open("td");
			field.lines().forEach((line) -> this.out.element("p", line));
			this.out.close("td").close("tr").newline();
		}
		this.out.close("tbody").close("table").newline();
	}

	/** What follows the body: addresses and names. */
	static Map<String, String> atTheEnd(Guide guide) {
		Map<String, String> end = new LinkedHashMap<>();
		if (!guide.appendices().isEmpty()) {
			end.put(APPENDICES, GuideMarkup.APPENDICES);
		}
		if (!guide.key().isEmpty()) {
			end.put("key", GuideMarkup.KEY);
		}
		if (!guide.glossary().isEmpty()) {
			end.put("glossary", GuideMarkup.GLOSSARY);
		}
		return end;
	}

	void contents(Paper paper) {
		List<Part> parts = paper.body();
		if (parts.stream().noneMatch(FrontMarkup::listed)) {
			return;
		}
		String frame = (this.edition == Edition.PRINT) ? "div" : "nav";
		this.out.open(frame, "class", "contents", "aria-labelledby",
				(this.edition == Edition.PRINT) ? null : "contents");
		this.out.element("h2", "Contents", "id", "contents").newline();
		this.out.open("ul").newline();
		listed(parts);
		atTheEnd(paper.guide()).forEach((id, name) -> {
			this.out.open("li");
			entry(id, "", Text.of(name));
			this.out.close("li").newline();
		});
		this.out.close("ul").newline().close(frame).newline();
	}

	static boolean listed(Part part) {
		return !part.heading().isEmpty() && !part.anchor().isEmpty();
	}

	private void entries(List<Part> parts) {
		List<Part> listed = parts.stream().filter(FrontMarkup::listed).toList();
		if (!listed.isEmpty()) {
			this.out.open("ul").newline();
			listed(listed);
			this.out.close("ul").newline();
		}
	}

	private void listed(List<Part> parts) {
		for (Part part : parts.stream().filter(FrontMarkup::listed).toList()) {
			this.out.open("li");
			entry(part.anchor(), part.label(), part.heading());
			entries(part.parts());
			this.out.close("li").newline();
		}
	}

	private void entry(String anchor, String label, Text heading) {
		if (this.edition == Edition.PRINT) {
			printed(anchor, label, heading);
			return;
		}
		this.out.open("a", "href", "#" + anchor);
		if (!label.isEmpty()) {
			this.out.element("span", label, "class", "number").text(" ");
		}
		this.words.text(heading);
		this.out.close("a");
	}

	/** Every piece has an element of its own: the renderer orders elements, not text. */
	private void printed(String anchor, String label, Text heading) {
		String name = (label + " " + heading.plain()).strip();
		this.out.open("a", "href", "#" + anchor, "title", name);
		if (!label.isEmpty()) {
			this.out.element("span", label + PartMarkup.NO_BREAK_SPACE, "class", "number");
		}
		this.out.open("span", "class", "name");
		this.words.text(heading);
		this.out.close("span").element("span", "", "class", "leader", "data-href", "#" + anchor).close("a");
	}

}
