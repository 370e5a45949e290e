package org.quarterday.console;

import java.util.ArrayList;
import java.util.List;

import org.quarterday.content.Content;
import org.quarterday.content.ContentParser;
import org.quarterday.content.Text;
import org.quarterday.content.TypedText;
import org.quarterday.paper.StandingText;
import org.quarterday.paper.StandingText.OwnSection;
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
 */
record StandingRow(String from, boolean services, String heading, String words) {

	static StandingRow empty() {
		return new StandingRow("", false, "", "");
	}

	/** The stored text as rows; where nothing says so, services come last. */
	static List<StandingRow> of(StandingText text) {
		List<StandingRow> rows = new ArrayList<>();
		for (Slot slot : text.slots()) {
			String from = String.valueOf(rows.size());
			rows.add((slot instanceof OwnSection own)
					? new StandingRow(from, false, own.heading().plain(), TypedText.of(own.content()))
					: new StandingRow(from, true, "", ""));
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
					text(form, "words-" + i)));
		}
		return rows;
	}

	private static String text(MultiValueMap<String, String> form, String name) {
		String value = form.getFirst(name);
		return (value != null) ? value.replace("\r\n", "\n") : "";
	}

	/** What the rows say, with all that they do not show from what was stored. */
	static StandingText text(List<StandingRow> rows, StandingText stored) {
		return new StandingText(rows.stream().map((row) -> row.slot(stored)).toList(), stored.literal());
	}

	private Slot slot(StandingText stored) {
		Slot before = before(stored);
		if (this.services) {
			return (before instanceof ServicesHere) ? before : new ServicesHere(List.of());
		}
		Content content = ContentParser.fromTyped(this.words);
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
		return !this.services && this.heading.isBlank() && this.words.isBlank();
	}

}
