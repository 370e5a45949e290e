package org.quarterday.console;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.quarterday.content.Content;
import org.quarterday.content.ContentParser;
import org.quarterday.content.Text;
import org.quarterday.content.TypedText;
import org.quarterday.paper.PerformanceMode;
import org.quarterday.paper.StandingText;
import org.quarterday.paper.StandingText.OwnSection;
import org.quarterday.paper.StandingText.PerformanceHere;
import org.quarterday.paper.StandingText.ServicesHere;
import org.quarterday.paper.StandingText.Slot;

import org.springframework.util.MultiValueMap;

/**
 * One row of the standing text's form: a section of the officer's, or the place where the
 * services stand.
 *
 * @param from which row of the stored text it was, so that what the form does not show (a
 * past paper's labels, bold in a heading) stays with it; empty for a new one
 * @param services whether the services stand here
 * @param words light Markdown
 * @param modes how the section on performance tells of the figures (PA5); null for any
 * other section
 */
record StandingRow(String from, boolean services, String heading, String words, Set<PerformanceMode> modes) {

	StandingRow(String from, boolean services, String heading, String words) {
		this(from, services, heading, words, null);
	}

	static StandingRow empty() {
		return new StandingRow("", false, "", "");
	}

	/** Takes the button that adds the section on performance, too. */
	static List<StandingRow> moved(String button, List<StandingRow> rows) {
		if (!button.equals("performance")) {
			return RowMoves.apply(button, rows, StandingRow::empty);
		}
		List<StandingRow> more = new ArrayList<>(rows);
		int services = 0;
		while (services < rows.size() && !rows.get(services).services()) {
			services++;
		}
		more.add(services, new StandingRow("", false, "Performance", "", EnumSet.of(PerformanceMode.NARRATIVE)));
		return more;
	}

	/** Whether it is the section on performance. */
	public boolean isPerformance() {
		return this.modes != null;
	}

	/** The stored text as rows; where nothing says so, services come last. */
	static List<StandingRow> of(StandingText text) {
		List<StandingRow> rows = new ArrayList<>();
		for (Slot slot : text.slots()) {
			String from = String.valueOf(rows.size());
			if (slot instanceof PerformanceHere here) {
				rows.add(new StandingRow(from, false, here.heading().plain(), TypedText.of(here.content()),
						here.modes()));
			}
			else {
				rows.add((slot instanceof OwnSection own)
						? new StandingRow(from, false, own.heading().plain(), TypedText.of(own.content()))
						: new StandingRow(from, true, "", ""));
			}
		}
		if (rows.stream().noneMatch(StandingRow::services)) {
			rows.add(new StandingRow("", true, "", ""));
		}
		return rows;
	}

	/** The rows as they came from the form, in its order. */
	static List<StandingRow> typed(MultiValueMap<String, String> form) {
		List<StandingRow> rows = new ArrayList<>();
		for (int i = 0; form.containsKey("from-" + i); i++) {
			boolean services = "true".equals(form.getFirst("services-" + i));
			rows.add(new StandingRow(text(form, "from-" + i), services, text(form, "heading-" + i),
					text(form, "words-" + i), modes(form, i)));
		}
		return rows;
	}

	private static Set<PerformanceMode> modes(MultiValueMap<String, String> form, int at) {
		if (!form.containsKey("performance-" + at)) {
			return null;
		}
		Set<PerformanceMode> modes = EnumSet.noneOf(PerformanceMode.class);
		for (PerformanceMode mode : PerformanceMode.values()) {
			if (form.getOrDefault("mode-" + at, List.of()).contains(mode.name())) {
				modes.add(mode);
			}
		}
		return modes;
	}

	private static String text(MultiValueMap<String, String> form, String name) {
		String value = form.getFirst(name);
		return (value != null) ? value.replace("\r\n", "\n") : "";
	}

	/** What the rows say, with all that they do not show from what was stored. */
	static StandingText text(List<StandingRow> rows, StandingText stored) {
		return new StandingText(rows.stream().map((row) -> row.slot(stored)).toList(), stored.literal(),
				stored.numbers());
	}

	private Slot slot(StandingText stored) {
		Slot before = before(stored);
		if (this.services) {
			return (before instanceof ServicesHere) ? before : new ServicesHere(List.of());
		}
		Content content = ContentParser.fromTyped(this.words);
		if (isPerformance()) {
			return new PerformanceHere(Text.of(this.heading.strip()), content, this.modes);
		}
		if (!(before instanceof OwnSection own)) {
			return new OwnSection(this.heading.strip(), content);
		}
		Text kept = own.heading().plain().equals(this.heading) ? own.heading() : Text.of(this.heading.strip());
		boolean same = TypedText.of(own.content()).equals(this.words);
		return new OwnSection(kept, own.runIn(), same ? own.content() : content, own.source());
	}

	private Slot before(StandingText stored) {
		return (this.from.matches("[0-9]{1,3}") && Integer.parseInt(this.from) < stored.slots().size())
				? stored.slots().get(Integer.parseInt(this.from)) : null;
	}

	/** Whether anything was typed. */
	public boolean isBlank() {
		return !this.services && !isPerformance() && this.heading.isBlank() && this.words.isBlank();
	}

}
