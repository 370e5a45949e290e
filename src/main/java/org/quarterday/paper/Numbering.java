package org.quarterday.paper;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

import org.quarterday.paper.StandingText.Source;

/**
 * Counts headings and paragraphs (PA2). Where a past paper's labels are given they are
 * taken as they are, jumps and repeats included, and whatever goes beyond them counts on.
 */
final class Numbering {

	private final Map<String, Integer> anchors = new HashMap<>();

	private final NumberStyle style;

	Numbering(NumberStyle style) {
		this.style = style;
	}

	/** The number of the latest top-level heading. */
	private String top = "0";

	/** The latest number given under it. */
	private String latest = "0.0";

	/** A label as printed and the fragment of its address. */
	record Label(String printed, String anchor) {

		static final Label NONE = new Label("", "");

	}

	/** Gives one part its labels. */
	final class Counter {

		private final Label heading;

		private final boolean ownLevel;

		private final Iterator<String> given;

		private String number;

		private Counter(Label heading, String first, boolean ownLevel, List<String> given) {
			this.heading = heading;
			this.number = first;
			this.ownLevel = ownLevel;
			this.given = given.iterator();
		}

		Label heading() {
			return this.heading;
		}

		/** The label of the next numbered paragraph. */
		Label next() {
			String before = this.ownLevel ? this.number : Numbering.this.latest;
			this.number = this.given.hasNext() ? this.given.next() : after(before);
			if (!this.ownLevel) {
				Numbering.this.latest = this.number;
			}
			return label(this.number);
		}

	}

	/** A top-level heading. @param source its labels in a past paper, or null to count */
	Counter top(Source source) {
		if (source != null && source.label().isEmpty()) {
			return none(source);
		}
		this.top = (source != null) ? source.label() : after(this.top);
		this.latest = this.top + ".0";
		return new Counter(label(this.top), "", false, labels(source));
	}

	/** A heading under the latest top-level one. */
	Counter deeper(Source source) {
		this.latest = (source != null) ? source.label() : after(this.latest);
		return new Counter(label(this.latest), this.latest + ".0", true, labels(source));
	}

	/** Words under no heading of their own: their paragraphs count on. */
	Counter none(Source source) {
		return new Counter(Label.NONE, "", false, labels(source));
	}

	private static List<String> labels(Source source) {
		return (source != null) ? source.labels() : List.of();
	}

	private Label label(String counted) {
		int dot = counted.indexOf('.');
		String top = (dot < 0) ? counted : counted.substring(0, dot);
		String number = (this.style == NumberStyle.FIGURES) ? counted
				: this.style.count(Integer.parseInt(top)) + counted.substring(top.length());
		int times = this.anchors.merge(number, 1, Integer::sum);
		return new Label(number.contains(".") ? number : number + ".", (times == 1) ? number : number + "-" + times);
	}

	private static String after(String number) {
		int dot = number.lastIndexOf('.');
		return number.substring(0, dot + 1) + (Integer.parseInt(number.substring(dot + 1)) + 1);
	}

}
