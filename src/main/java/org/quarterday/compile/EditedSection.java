package org.quarterday.compile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.quarterday.content.Block;
import org.quarterday.content.Content;
import org.quarterday.content.ContentDiff;
import org.quarterday.content.Item;
import org.quarterday.content.TypedText;
import org.quarterday.cycle.Section;

/**
 * One section of a Word file that was edited: what stayed the same keeps the very words
 * that were approved, and what the file never showed stays where it was.
 *
 * @param approved what was approved
 * @param printed the same as the paper prints it: references as numbers, exempt text left
 * out, answers to members above it
 * @param edited what came back
 */
record EditedSection(Content approved, Content printed, Content edited) {

	SectionEdit of(Section section) {
		Content now = named();
		List<String> before = ids(this.printed).stream().filter(ids(now)::contains).toList();
		List<String> after = ids(now).stream().filter(ids(this.printed)::contains).toList();
		return new SectionEdit(section.id(), section.serviceName(),
				ContentDiff.of(this.printed, now, true)
					.stream()
					.filter((change) -> change.kind() != ContentDiff.Kind.SAME)
					.toList(),
				!before.equals(after), words(now));
	}

	/** New items get names of their own; a name that comes twice counts once. */
	private Content named() {
		Set<String> used = new HashSet<>();
		List<Item> items = new ArrayList<>();
		for (Item item : this.edited.items()) {
			boolean known = ids(this.printed).contains(item.id()) && used.add(item.id());
			items.add(known ? item : item.withId("new-" + (items.size() + 1)));
		}
		return new Content(this.edited.leadIn(), items);
	}

	private String words(Content now) {
		List<Item> items = new ArrayList<>(now.items());
		unprinted(items);
		return Stream.concat(Stream.of(leadIn(now)), items.stream().map(this::words))
			.filter((words) -> !words.isEmpty())
			.collect(Collectors.joining("\n\n"));
	}

	/** What the file never showed, such as exempt text, stays where it was (PA10). */
	private void unprinted(List<Item> items) {
		for (int i = 0; i < this.approved.items().size(); i++) {
			Item item = this.approved.items().get(i);
			if (!ids(this.printed).contains(item.id())) {
				String above = (i == 0) ? "" : this.approved.items().get(i - 1).id();
				items.add(items.stream().map(Item::id).toList().indexOf(above) + 1, item);
			}
		}
	}

	private String words(Item item) {
		Item before = find(this.approved, item);
		Item shown = find(this.printed, item);
		if (before == null || shown == null) {
			return TypedText.of(item);
		}
		return KeptReferences.in(TypedText.of(before), TypedText.of(shown), TypedText.of(item));
	}

	/** Answers to members stand above the author's own words, and are not theirs. */
	private String leadIn(Content now) {
		int answers = this.printed.leadIn().size() - this.approved.leadIn().size();
		boolean kept = now.leadIn().size() >= answers
				&& typed(now.leadIn().subList(0, answers)).equals(typed(this.printed.leadIn().subList(0, answers)));
		return KeptReferences.in(typed(this.approved.leadIn()),
				typed(this.printed.leadIn().subList(answers, this.printed.leadIn().size())),
				typed(kept ? now.leadIn().subList(answers, now.leadIn().size()) : now.leadIn()));
	}

	private static Item find(Content content, Item item) {
		return content.items().stream().filter((each) -> each.id().equals(item.id())).findFirst().orElse(null);
	}

	private static String typed(List<Block> blocks) {
		return TypedText.of(new Content(blocks, List.of()));
	}

	private static List<String> ids(Content content) {
		return content.items().stream().map(Item::id).toList();
	}

}
