package org.quarterday.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.quarterday.content.Content;
import org.quarterday.content.ContentBuilder;
import org.quarterday.content.Text;
import org.quarterday.paper.SourceBlock.Kind;
import org.quarterday.paper.StandingText.OwnSection;
import org.quarterday.paper.StandingText.ServicesHere;
import org.quarterday.paper.StandingText.Slot;
import org.quarterday.paper.StandingText.Source;

/** Finds sections and services among the blocks of a past paper. */
final class PastPaperBuilder {

	private static final Pattern RUN_IN = Pattern.compile("(.{2,100}?)( [-–—] )(\\p{Lu}.*[.!?:])");

	private static final Pattern ENDED = Pattern.compile(".*[.,:;!?–-]");

	private static final int LONGEST_HEADING = 200;

	private static final int LONGEST_SUBHEADING = 80;

	private final List<SourceBlock> blocks;

	private final List<Found> sections = new ArrayList<>();

	private final boolean threeLevels;

	private final boolean oneLevel;

	private final boolean unlabelled;

	/** A section being read. */
	private static final class Found {

		private final String label;

		private final Text heading;

		private final Text runIn;

		private boolean service;

		private final ContentBuilder content = new ContentBuilder();

		private final List<String> labels = new ArrayList<>();

		private boolean paragraphs;

		Found(String label, Text heading, Text runIn) {
			this.label = label;
			this.heading = heading;
			this.runIn = runIn;
		}

		boolean top() {
			return !this.heading.isEmpty() && !this.label.contains(".");
		}

		Source source() {
			return new Source(this.label, this.runIn, this.labels);
		}

		Content content() {
			return this.content.build();
		}

	}

	PastPaperBuilder(List<SourceBlock> blocks) {
		this.blocks = blocks;
		this.threeLevels = blocks.stream()
			.anyMatch((block) -> block.depth() > 2 || (block.is(Kind.HEADING) && block.depth() == 2));
		this.unlabelled = blocks.stream().allMatch((block) -> block.label().isEmpty());
		this.oneLevel = blocks.stream().noneMatch((block) -> block.depth() > 1);
	}

	/**
	 * @return null when the blocks have no service
	 */
	PastPaper.Found build() {
		for (int i = 0; i < this.blocks.size(); i++) {
			add(i);
		}
		boolean every = !this.threeLevels && !servicesAfterOpening();
		if (every) {
			this.sections.forEach((section) -> section.service = section.paragraphs && !section.heading.isEmpty());
		}
		List<Slot> slots = new ArrayList<>();
		List<PastPaper.PastService> services = new ArrayList<>();
		List<Source> sources = new ArrayList<>();
		for (Found section : this.sections) {
			if (section.service) {
				services.add(new PastPaper.PastService(section.heading.plain(), section.content()));
				sources.add(section.source());
				continue;
			}
			addServices(slots, sources);
			Content content = section.content();
			slots.add(new OwnSection(section.heading, section.runIn, content, section.source()));
		}
		addServices(slots, sources);
		return new PastPaper.Found(new StandingText(slots, true), services, every);
	}

	private static void addServices(List<Slot> slots, List<Source> sources) {
		if (!sources.isEmpty()) {
			slots.add(new ServicesHere(sources));
			sources.clear();
		}
	}

	/**
	 * Without three levels, services are the top-level sections after the first one that
	 * has a heading and no paragraph of its own.
	 */
	private boolean servicesAfterOpening() {
		boolean opened = false;
		boolean any = false;
		for (Found section : this.sections) {
			if (opened && section.top()) {
				section.service = true;
				any = true;
			}
			opened |= section.top() && !section.paragraphs;
		}
		return any;
	}

	private void add(int at) {
		SourceBlock block = this.blocks.get(at);
		switch (block.kind()) {
			case HEADING -> styledHeading(block);
			case NUMBERED -> numbered(block, at);
			case SUBHEADING -> subheading(block);
			case PLAIN -> plain(block, at);
			case ENTRY -> current().content.entry(block.level(), block.mark(), block.text());
			case ENTRY_PARAGRAPH -> current().content.entryParagraph(block.level(), block.text());
		}
	}

	/** A heading that its document marks as one. */
	private void styledHeading(SourceBlock block) {
		if (block.level() > 1 && (block.depth() == 0 || block.depth() > 2)) {
			subheading(block);
		}
		else {
			heading(block, block.depth() == 2);
		}
	}

	private void heading(SourceBlock block, boolean service) {
		Matcher matcher = RUN_IN.matcher(block.text().plain());
		boolean splits = block.runIn().isEmpty() && block.text().spans().size() == 1 && matcher.matches();
		Text name = splits ? Text.of(matcher.group(1)) : block.text();
		Text runIn = splits ? Text.of(matcher.group(2) + matcher.group(3)) : block.runIn();
		Found found = new Found(block.label(), name, runIn);
		found.service = service;
		this.sections.add(found);
	}

	private void numbered(SourceBlock block, int at) {
		if (block.depth() == 1 && !this.isParagraph(block)) {
			heading(block, false);
		}
		else if (block.depth() == 2 && this.threeLevels && hasChildren(at) && isHeading(block.text())) {
			heading(block, true);
		}
		else {
			item(block, at);
		}
	}

	/** A number alone before a whole paragraph, as papers with one level have them. */
	private boolean isParagraph(SourceBlock block) {
		return !isHeading(block.text()) || (this.oneLevel && this.blocks.stream().anyMatch(this::isUnnumberedHeading));
	}

	private boolean isUnnumberedHeading(SourceBlock block) {
		int at = this.blocks.indexOf(block);
		return (block.is(Kind.HEADING) && block.label().isEmpty()) || (block.is(Kind.PLAIN) && headsNumbers(at));
	}

	private static boolean isHeading(Text text) {
		String words = text.plain();
		return RUN_IN.matcher(words).matches()
				|| words.length() <= LONGEST_HEADING && !(words.endsWith(".") && words.length() > LONGEST_SUBHEADING);
	}

	private boolean hasChildren(int at) {
		String below = this.blocks.get(at).label() + ".";
		for (int i = at + 1; i < this.blocks.size(); i++) {
			int depth = this.blocks.get(i).depth();
			if (depth > 0) {
				return depth > 2 && this.blocks.get(i).label().startsWith(below);
			}
		}
		return false;
	}

	private void item(SourceBlock block, int at) {
		Found section = current();
		if (section.service && this.threeLevels && block.depth() < 3) {
			section = new Found("", Text.EMPTY, Text.EMPTY);
			this.sections.add(section);
		}
		section.paragraphs = true;
		section.labels.add(block.label());
		boolean listBelow = at + 1 < this.blocks.size() && this.blocks.get(at + 1).is(Kind.ENTRY);
		if (listBelow && isSubheading(block.text())) {
			section.content.heading(block.text(), true);
		}
		else {
			section.content.item(block.text());
		}
	}

	private void subheading(SourceBlock block) {
		if (!block.label().isEmpty()) {
			current().paragraphs = true;
			current().labels.add(block.label());
		}
		current().content.heading(block.text(), !block.label().isEmpty());
	}

	private void plain(SourceBlock block, int at) {
		if (headsNumbers(at) && this.oneLevel) {
			heading(block, false);
		}
		else if (headsNumbers(at)) {
			current().content.heading(block.text(), false);
		}
		else {
			current().content.paragraph(block.text());
			current().paragraphs |= this.unlabelled;
		}
	}

	/** Whether unnumbered words look like a sub-heading over numbered paragraphs. */
	private boolean headsNumbers(int at) {
		if (at + 1 == this.blocks.size() || !isSubheading(this.blocks.get(at).text())) {
			return false;
		}
		SourceBlock below = this.blocks.get(at + 1);
		return below.is(Kind.NUMBERED) && (below.depth() > 1 || this.oneLevel) && !hasChildren(at + 1);
	}

	private static boolean isSubheading(Text text) {
		String words = text.plain();
		return words.length() <= LONGEST_SUBHEADING && !ENDED.matcher(words).matches()
				&& !Character.isLowerCase(words.codePointAt(0));
	}

	private Found current() {
		if (this.sections.isEmpty()) {
			this.sections.add(new Found("", Text.EMPTY, Text.EMPTY));
		}
		return this.sections.get(this.sections.size() - 1);
	}

}
