package org.quarterday.paper;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells a text's labels from numbers that only happen to begin a line (PA3), such as a
 * wrapped "3.1 million" or "2019." What speaks for a label: it counts on from the one
 * before, a blank line above, room left on the line above, a capital after it. Labels
 * that jump or repeat are labels when they stand as labels do.
 */
final class LabelFinder {

	private static final Pattern CANDIDATE = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,3}){0,4})(\\.?)(?: (.+))?");

	private static final Pattern UNIT = Pattern
		.compile("(?:million|billion|thousand|mn?|bn|k|per ?cent|percent|percentage|%|hours?|days?|weeks?|months?|"
				+ "years?|minutes?|seconds?|miles?|km|kg|tonnes?|hectares?|acres?|metres?|litres?|am|pm|a\\.m|p\\.m|"
				+ "points?|times|ftes?|full|out|of|to|and|or|per|in|on|at|for|were|was|is|are)\\b.*");

	private static final Pattern CONTENTS = Pattern.compile("(?i)(?:table of )?contents");

	private static final Pattern LISTED = Pattern.compile(".*[ .…]\\d{1,3}");

	private static final int FAR = 20;

	private final List<SourceLine> lines;

	private final int width;

	private final Label[] candidates;

	private final Map<String, Integer> lastClear = new HashMap<>();

	/** Whether a line has announced a list of contents. */
	private boolean contents;

	private Label latest;

	/** The latest entry of an open list counted 1. 2. 3., or 0. */
	private int counted;

	/** A label and where its words begin. */
	record Label(int[] numbers, boolean stop, String words) {

		int depth() {
			return this.numbers.length;
		}

		int last() {
			return this.numbers[depth() - 1];
		}

		String printed() {
			StringBuilder printed = new StringBuilder();
			for (int number : this.numbers) {
				printed.append(printed.isEmpty() ? "" : ".").append(number);
			}
			return printed.toString();
		}

		boolean beginsBelow(Label other) {
			return depth() == other.depth() + 1 && sharesWith(other, other.depth());
		}

		boolean sharesWith(Label other, int count) {
			for (int i = 0; i < count; i++) {
				if (i >= depth() || i >= other.depth() || this.numbers[i] != other.numbers[i]) {
					return false;
				}
			}
			return true;
		}

		/** Whether this label is what counting on from another gives. */
		boolean follows(Label other) {
			if (other == null) {
				return last() == 1 && depth() <= 2;
			}
			if (beginsBelow(other)) {
				return last() == 1;
			}
			return depth() <= other.depth() && sharesWith(other, depth() - 1)
					&& last() == other.numbers[depth() - 1] + 1;
		}

	}

	private LabelFinder(List<SourceLine> lines, int width) {
		this.lines = lines;
		this.width = width;
		this.candidates = new Label[lines.size()];
	}

	/**
	 * The label of each line, or null.
	 * @param width how long lines grow before they wrap
	 */
	static Label[] find(List<SourceLine> lines, int width) {
		return new LabelFinder(lines, width).find();
	}

	private Label[] find() {
		for (int i = 0; i < this.candidates.length; i++) {
			this.candidates[i] = candidate(this.lines.get(i).words());
			if (this.candidates[i] != null && this.lines.get(i).afterBlank() && !isUnit(this.candidates[i])) {
				this.lastClear.put(this.candidates[i].printed(), i);
			}
		}
		for (int i = 0; i < this.candidates.length; i++) {
			this.contents |= CONTENTS.matcher(this.lines.get(i).words()).matches();
			if (this.candidates[i] != null && (listed(i) || !accept(i))) {
				this.candidates[i] = null;
			}
			else if (this.candidates[i] != null) {
				this.latest = this.candidates[i];
				this.counted = 0;
			}
		}
		return this.candidates;
	}

	/** Whether a line looks as labelled ones do, whatever stands around it. */
	static boolean isCandidate(String words) {
		Label label = candidate(words);
		return label != null && (label.depth() > 1 || label.stop);
	}

	private static Label candidate(String words) {
		Matcher matcher = CANDIDATE.matcher(words);
		if (!matcher.matches()) {
			return null;
		}
		String[] parts = matcher.group(1).split("\\.");
		int[] numbers = new int[parts.length];
		for (int i = 0; i < parts.length; i++) {
			numbers[i] = Integer.parseInt(parts[i]);
			if (parts[i].startsWith("0")) {
				return null;
			}
		}
		boolean alone = matcher.group(3) == null;
		boolean stop = !matcher.group(2).isEmpty();
		return (alone && numbers.length == 1 && !stop) ? null : new Label(numbers, stop, alone ? "" : matcher.group(3));
	}

	/** Whether a line belongs to a list of contents: its label comes again below. */
	private boolean listed(int at) {
		return this.contents && LISTED.matcher(this.lines.get(at).words()).matches()
				&& this.lastClear.getOrDefault(this.candidates[at].printed(), -1) > at;
	}

	private boolean accept(int at) {
		Label label = this.candidates[at];
		SourceLine line = this.lines.get(at);
		SourceLine above = (at == 0) ? null : this.lines.get(at - 1);
		boolean ended = above == null || above.ended();
		boolean clear = above == null || line.afterBlank();
		boolean fresh = clear || above.leavesRoomFor(line, this.width);
		boolean follows = label.follows(this.latest);
		if (isUnit(label) && !(clear && ended && follows)) {
			return false;
		}
		boolean lower = !label.words.isEmpty() && Character.isLowerCase(label.words.codePointAt(0));
		if ((!clear || lower && !ended) && this.lastClear.getOrDefault(label.printed(), -1) > at) {
			return false;
		}
		if (label.depth() == 1) {
			return acceptTop(label, at, clear, fresh && (clear || follows || ended) && !(lower && !follows));
		}
		if (follows) {
			return fresh || (ended && !lower);
		}
		boolean near = this.latest == null || label.numbers[0] == this.latest.numbers[0]
				|| label.numbers[0] == this.latest.numbers[0] + 1;
		return near ? (clear ? ended || !lower : fresh && ended && !lower) : clear && ended && !lower;
	}

	/** A number alone: a section's, or an entry of a list counted 1. 2. 3. */
	private boolean acceptTop(Label label, int at, boolean clear, boolean stands) {
		boolean hasChildren = hasChildren(at);
		if (!label.stop) {
			return clear && hasChildren && label.follows(this.latest);
		}
		boolean entry = (label.last() == 1 && this.latest != null)
				|| (this.counted > 0 && label.last() == this.counted + 1);
		if (entry && !hasChildren) {
			this.counted = label.last();
			return false;
		}
		if (label.follows(this.latest)) {
			return stands;
		}
		int ahead = (this.latest == null) ? 0 : label.last() - this.latest.numbers[0];
		return clear && stands && (hasChildren || (ahead >= 0 && ahead <= FAR));
	}

	/** Whether the next label that could be is the first below this one. */
	private boolean hasChildren(int at) {
		for (int i = at + 1; i < this.candidates.length; i++) {
			Label next = this.candidates[i];
			if (next != null && next.beginsBelow(this.candidates[at])) {
				return next.last() == 1;
			}
			if (next != null && next.depth() == 1 && next.stop) {
				return false;
			}
		}
		return false;
	}

	private static boolean isUnit(Label label) {
		return UNIT.matcher(label.words).matches();
	}

}
