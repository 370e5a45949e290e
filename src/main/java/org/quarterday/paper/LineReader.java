package org.quarterday.paper;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.quarterday.content.ListMark;
import org.quarterday.content.Marks;
import org.quarterday.content.Text;

/**
 * Puts wrapped lines together into blocks. A line without mark after a list's entry goes
 * on with the entry, across blank lines and pages too, unless it carries a label. Where
 * text stands at the margin, a bullet's glyph may be lost and only its space be left.
 */
final class LineReader {

	private static final int FEWEST = 5;

	private static final int LONGEST_WRAP = 160;

	private static final int WIDEST_LOST_GLYPH = 3;

	/** Glyphs that make a list within a list even without an indent. */
	private static final String INNER_GLYPHS = "o◦‣▸▪▫-–";

	private final List<SourceLine> lines;

	private final int width;

	private final boolean atMargin;

	private final List<SourceBlock> blocks = new ArrayList<>();

	private final Deque<Level> levels = new ArrayDeque<>();

	private final Map<Marks, Integer> next = new EnumMap<>(Marks.class);

	private Marks openMarks;

	private SourceBlock block;

	private final StringBuilder words = new StringBuilder();

	private boolean inNumbered;

	/** An open list: its glyph or kind, and where its marks stand. */
	private record Level(String key, int indent) {
	}

	private LineReader(List<SourceLine> lines) {
		this.lines = lines;
		this.width = width(lines);
		long deep = lines.stream().filter((line) -> line.indent() > WIDEST_LOST_GLYPH).count();
		this.atMargin = deep * 10 <= lines.size();
	}

	static List<SourceBlock> read(List<SourceLine> lines) {
		return new LineReader(lines).read();
	}

	/**
	 * How long lines must be to be wrapped ones: nearly as long as the longest. Where
	 * most of these have a label or a mark below, none is wrapped.
	 */
	private static int width(List<SourceLine> lines) {
		int longest = lines.stream().mapToInt(SourceLine::length).max().orElse(0);
		int width = longest * 4 / 5;
		int wrapped = 0;
		int whole = 0;
		for (int i = 0; i + 1 < lines.size(); i++) {
			SourceLine below = lines.get(i + 1);
			if (lines.get(i).length() > width && !below.afterBlank()) {
				boolean begins = LabelFinder.isCandidate(below.words()) || ListMark.at(below.words()) != null;
				wrapped += begins ? 0 : 1;
				whole += begins ? 1 : 0;
			}
		}
		return (longest > LONGEST_WRAP || wrapped <= whole) ? Integer.MAX_VALUE : width;
	}

	private List<SourceBlock> read() {
		LabelFinder.Label[] labels = LabelFinder.find(this.lines, this.width);
		for (int i = 0; i < this.lines.size(); i++) {
			SourceLine above = (i == 0) ? null : this.lines.get(i - 1);
			if (labels[i] != null) {
				begin(SourceBlock.numbered(labels[i].printed(), Text.EMPTY), labels[i].words());
				this.inNumbered = true;
				closeLists();
			}
			else if (!entry(this.lines.get(i), above)) {
				plain(this.lines.get(i), above);
			}
		}
		flush();
		return this.blocks;
	}

	private void begin(SourceBlock shape, String first) {
		flush();
		this.block = shape;
		this.words.append(first);
	}

	private void flush() {
		if (this.block != null) {
			Text text = Text.of(SourceLine.tidy(this.words.toString()));
			this.blocks.add(this.block.with(text));
		}
		this.block = null;
		this.words.setLength(0);
	}

	private void closeLists() {
		this.levels.clear();
		this.next.clear();
		this.openMarks = null;
	}

	private boolean entry(SourceLine line, SourceLine above) {
		ListMark mark = ListMark.at(line.words());
		boolean begun = above == null || line.afterBlank() || above.ended() || above.leavesRoomFor(line, this.width);
		if (mark == null) {
			return lostGlyph(line, above, begun);
		}
		ListMark.Reading reading = mark.reading(this.openMarks, this.next);
		String glyph = line.words().substring(0, 1);
		boolean goesOn = reading != null && this.next.getOrDefault(reading.marks(), 0) == reading.number();
		boolean clear = mark.isBullet() ? !isDash(glyph) || dashBegins(line, above, begun) : begun || goesOn;
		if (reading == null || !clear) {
			return false;
		}
		String key = mark.isBullet() ? glyph : reading.marks().name();
		int level = (goesOn && !mark.isBullet()) ? sameLevel(key) : -1;
		level = (level < 0) ? level(key, line.indent(), mark.isBullet()) : level;
		String words = line.words().substring(mark.length());
		begin(SourceBlock.entry(level, mark.isBullet() ? "" : line.words().substring(0, mark.length()).strip(),
				Text.EMPTY), words);
		this.next.put(reading.marks(), reading.number() + 1);
		this.openMarks = reading.marks();
		return true;
	}

	private static boolean isDash(String glyph) {
		return "-–—".contains(glyph);
	}

	/**
	 * Whether a dash at the start of a line is a bullet, and not a dash in a sentence.
	 */
	private boolean dashBegins(SourceLine line, SourceLine above, boolean begun) {
		boolean inList = this.levels.stream().anyMatch((level) -> line.words().startsWith(level.key));
		boolean capital = Character.isUpperCase(line.words().codePointAt(2));
		return above == null || line.afterBlank() || above.ended() || (begun && (inList || capital))
				|| (inList && capital);
	}

	private boolean lostGlyph(SourceLine line, SourceLine above, boolean begun) {
		boolean inner = !this.levels.isEmpty() && begun && line.words().startsWith("o ");
		if (inner) {
			begin(SourceBlock.entry(level("o", line.indent(), true), "", Text.EMPTY), line.words().substring(2));
			return true;
		}
		boolean lost = this.atMargin && this.inNumbered && line.indent() > 0 && line.indent() <= WIDEST_LOST_GLYPH
				&& (begun || !line.beginsLower()) && (above == null || !alignedBelow(line, above));
		if (lost) {
			begin(SourceBlock.entry(level(" ", line.indent(), true), "", Text.EMPTY), line.words());
			this.openMarks = Marks.BULLETS;
		}
		return lost;
	}

	/** Whether an indent only aligns a wrapped line with the words of the entry above. */
	private boolean alignedBelow(SourceLine line, SourceLine above) {
		return !this.levels.isEmpty() && !this.levels.peek().key.equals(" ")
				&& line.indent() > this.levels.peek().indent && (!line.afterBlank() || !above.ended());
	}

	/** Closes what stands within the open list of this kind; -1 when none is open. */
	private int sameLevel(String key) {
		return this.levels.stream()
			.filter((open) -> open.key.equals(key))
			.findFirst()
			.map(this::closeWithin)
			.orElse(-1);
	}

	private int closeWithin(Level open) {
		while (this.levels.peek() != open) {
			this.levels.pop();
		}
		return this.levels.size() - 1;
	}

	/** How deep an entry stands, from its indent and its glyph. */
	private int level(String key, int indent, boolean bullet) {
		for (Level open : this.levels) {
			if (open.key.equals(key) && Math.abs(open.indent - indent) <= 1) {
				return closeWithin(open);
			}
		}
		while (this.levels.size() > 1 && indent < this.levels.peek().indent - 1) {
			this.levels.pop();
		}
		Level top = this.levels.peek();
		boolean deeper = top != null && (indent > top.indent + 1 || innerKind(top.key, key, bullet));
		if (top != null && !deeper) {
			this.levels.pop();
		}
		this.levels.push(new Level(key, indent));
		return this.levels.size() - 1;
	}

	private boolean innerKind(String outer, String inner, boolean bullet) {
		boolean outerCounts = outer.length() > 1;
		if (bullet) {
			return outerCounts ? this.words.toString().endsWith(":")
					: INNER_GLYPHS.contains(inner) && !INNER_GLYPHS.contains(outer);
		}
		return outerCounts ? inner.startsWith("ROMAN") && !outer.startsWith("ROMAN")
				: this.words.toString().endsWith(":");
	}

	private void plain(SourceLine line, SourceLine above) {
		if (this.block != null && goesOn(line, above)) {
			this.words.append(' ').append(line.words());
			return;
		}
		begin(SourceBlock.plain(Text.EMPTY), line.words());
	}

	private boolean goesOn(SourceLine line, SourceLine above) {
		if (this.block.is(SourceBlock.Kind.ENTRY) || this.words.isEmpty()) {
			return true;
		}
		if (line.afterBlank()) {
			return !above.ended() && line.beginsLower() && this.words.length() > FEWEST;
		}
		boolean onPurpose = above.leavesRoomFor(line, this.width) && !line.beginsLower()
				&& (above.ended() || line.beginsUpper());
		boolean heading = this.block.depth() == 1 || (this.block.is(SourceBlock.Kind.PLAIN) && !above.ended());
		return !(onPurpose && (above.ended() || heading || this.width == Integer.MAX_VALUE));
	}

}
