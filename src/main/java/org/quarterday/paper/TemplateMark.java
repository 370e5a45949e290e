package org.quarterday.paper;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.quarterday.cycle.Words;

/**
 * Where a paper's own pieces stand in a Word template: a paragraph that says nothing but
 * the piece's name in braces, such as {@code {paper}}. And the words in braces that stand
 * for a paper's own within a sentence, as in standing text (PA4).
 */
public enum TemplateMark {

	/** Committee, title, meeting and the cover sheet. */
	COVER("cover", "the committee, the title, the meeting and the cover sheet", true),
	/** What turned red, recovered, is missing, was promised. */
	BRIEF("in brief", "the page of exceptions", false),
	/** The contents. */
	CONTENTS("contents", "the contents", false),
	/** The sections. */
	PAPER("paper", "the sections of the paper", true),
	/** What follows them. */
	CLOSING("closing", "the list of appendices, the key and the glossary", false);

	static final Pattern BRACES = Pattern.compile("\\{([^{}]{1,40})\\}");

	static final String DRAFT = "draft";

	static final String TITLE = "title";

	static final String COMMITTEE = "committee";

	private static final List<String> FIELDS = List.of(COMMITTEE, TITLE, "quarter", "year", "period", "meeting", DRAFT);

	private final String mark;

	private final String what;

	private final boolean needed;

	TemplateMark(String mark, String what, boolean needed) {
		this.mark = mark;
		this.what = what;
		this.needed = needed;
	}

	/** As it is typed. */
	public String mark() {
		return "{" + this.mark + "}";
	}

	/** What stands there, in words. */
	public String what() {
		return this.what;
	}

	/** Whether no template can do without it. */
	public boolean needed() {
		return this.needed;
	}

	/** The mark that a paragraph consists of. */
	static Optional<TemplateMark> of(String paragraph) {
		return Arrays.stream(values()).filter((each) -> each.mark().equals(paragraph.strip())).findFirst();
	}

	static boolean known(String word) {
		return FIELDS.contains(word) || Arrays.stream(values()).anyMatch((each) -> each.mark.equals(word));
	}

	static String fields() {
		return FIELDS.stream().map((field) -> "{" + field + "}").collect(Collectors.joining(", "));
	}

	/** What stands for each word in braces. */
	static Map<String, String> values(Paper paper) {
		Map<String, String> values = new LinkedHashMap<>();
		values.put(COMMITTEE, paper.committee());
		values.put(TITLE, paper.title());
		values.put("quarter", "Quarter " + paper.quarter().number());
		values.put("year", paper.quarter().yearLabel());
		values.put("period", Period.of(paper.quarter()));
		values.put("meeting", (paper.meeting() != null) ? Words.day(paper.meeting()) : "");
		values.put(DRAFT, paper.draft() ? "DRAFT – not published" : "");
		return values;
	}

}
