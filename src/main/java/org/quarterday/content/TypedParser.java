package org.quarterday.content;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Reads light Markdown line by line; see {@link ContentParser}. */
final class TypedParser {

	private static final Pattern HEADING = Pattern.compile("#{1,6}[ \t]+(\\S.*)");

	private static final Pattern QUOTE = Pattern.compile(">[ \t]+(?=[^\\s\\d])");

	private static final int DEEPEST = 5;

	private static final int TAB = 4;

	private final BlockBuilder leadIn = new BlockBuilder();

	private final List<ItemBuilder> items = new ArrayList<>();

	/** Where the line of each item begins. */
	private final List<Integer> starts = new ArrayList<>();

	private int lineStart;

	/** The lists that are open, the deepest first. */
	private final Deque<OpenList> lists = new ArrayDeque<>();

	/** The words that a following line would go on with, or null. */
	private StringBuilder open;

	private boolean openQuoted;

	private boolean afterBlank = true;

	/** An open list: where its marks stand, what holds it, its last entry. */
	private record OpenList(int indent, BlockBuilder holder, BlockBuilder.EntryBuilder last) {
	}

	/** What a line says, once its indent and unnumbered mark are taken off. */
	private record Line(int indent, boolean quoted, String words) {
	}

	Content parse(String typed) {
		String clean = Characters.clean(typed);
		for (int from = 0; from <= clean.length();) {
			int end = clean.indexOf('\n', from);
			end = (end < 0) ? clean.length() : end;
			this.lineStart = from;
			line(clean.substring(from, end));
			from = end + 1;
		}
		List<Item> built = this.items.stream().map(ItemBuilder::build).filter(Item::hasWords).toList();
		return new Content(this.leadIn.build(), ItemIds.fresh(built));
	}

	/** Where each item that has words begins in what was parsed. */
	List<Integer> starts() {
		return IntStream.range(0, this.items.size())
			.filter((at) -> this.items.get(at).build().hasWords())
			.mapToObj(this.starts::get)
			.toList();
	}

	private void line(String raw) {
		Line line = split(raw);
		if (line.words.isEmpty()) {
			this.afterBlank = true;
			return;
		}
		Matcher heading = (line.words.charAt(0) == '#') ? HEADING.matcher(line.words) : null;
		if (heading != null && heading.matches()) {
			heading(heading.group(1), !line.quoted);
		}
		else if (!entry(line)) {
			words(line);
		}
		this.afterBlank = false;
	}

	private static Line split(String raw) {
		int at = 0;
		int indent = 0;
		while (at < raw.length() && Characters.isSpace(raw.charAt(at))) {
			indent += (raw.charAt(at++) == '\t') ? TAB : 1;
		}
		String words = raw.substring(at).stripTrailing();
		Matcher quote = words.startsWith(">") ? QUOTE.matcher(words) : null;
		if (quote != null && quote.lookingAt()) {
			Line inner = split(words.substring(Math.min(quote.end(), 2)));
			return new Line(indent + inner.indent, true, inner.quoted ? "> " + inner.words : inner.words);
		}
		return new Line(indent, false, words.equals(">") ? "" : words);
	}

	private void heading(String words, boolean numbered) {
		this.lists.clear();
		add(new ItemBuilder(numbered, words));
		this.open = null;
	}

	private boolean entry(Line line) {
		ListMark mark = ListMark.at(line.words);
		if (mark == null || (isDash(line.words) && !mayBegin())) {
			return false;
		}
		while (!this.lists.isEmpty() && line.indent < this.lists.peek().indent) {
			this.lists.pop();
		}
		OpenList around = this.lists.peek();
		boolean deeper = around != null && line.indent >= around.indent + 2 && this.lists.size() < DEEPEST;
		BlockBuilder holder = (around == null) ? holder() : deeper ? around.last.more() : around.holder;
		ListMark.Reading reading = holder.reading(mark);
		if (reading == null) {
			return false;
		}
		if (around != null && !deeper) {
			this.lists.pop();
		}
		BlockBuilder.EntryBuilder entry = holder.entry(reading);
		int indent = (around == null || deeper) ? line.indent : around.indent;
		this.lists.push(new OpenList(indent, holder, entry));
		this.open = entry.text().append(line.words, mark.length(), line.words.length());
		this.openQuoted = false;
		return true;
	}

	private void add(ItemBuilder item) {
		this.items.add(item);
		this.starts.add(this.lineStart);
	}

	private static boolean isDash(String words) {
		return words.charAt(0) == '–' || words.charAt(0) == '—';
	}

	/** Whether a dash here can begin an entry: in running words it is a dash. */
	private boolean mayBegin() {
		return this.afterBlank || this.open == null || !this.lists.isEmpty()
				|| this.open.charAt(this.open.length() - 1) == ':';
	}

	private void words(Line line) {
		String words = unescaped(line);
		if (!this.afterBlank && this.open != null && this.openQuoted == line.quoted) {
			this.open.append('\n').append(words);
			return;
		}
		boolean underHeading = !this.afterBlank && this.open == null && !this.items.isEmpty();
		while (!this.lists.isEmpty() && line.indent < this.lists.peek().indent + 2) {
			this.lists.pop();
		}
		if (!this.lists.isEmpty()) {
			this.open = this.lists.peek().last.more().paragraph();
		}
		else {
			if (!line.quoted && !underHeading) {
				add(new ItemBuilder(true, null));
			}
			this.open = holder().paragraph();
		}
		this.open.append(words);
		this.openQuoted = line.quoted;
	}

	/** A backslash before what would be a mark makes it words. */
	private static String unescaped(Line line) {
		int at = 0;
		while (at < line.words.length() && line.words.charAt(at) == '\\') {
			at++;
		}
		return (at > 0 && isMark(line.words.substring(at), line.quoted)) ? line.words.substring(1) : line.words;
	}

	/** Whether a line that begins so is more than words. */
	static boolean isMark(String words, boolean quoted) {
		if (words.isEmpty()) {
			return false;
		}
		return switch (words.charAt(0)) {
			case '#' -> HEADING.matcher(words).matches();
			case '>' -> words.length() == 1 || QUOTE.matcher(words).lookingAt();
			case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> quoted || ListMark.at(words) != null;
			default -> ListMark.at(words) != null;
		};
	}

	private BlockBuilder holder() {
		return this.items.isEmpty() ? this.leadIn : this.items.get(this.items.size() - 1).blocks();
	}

}
