package org.quarterday.draft;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.quarterday.content.WordDiff;

/**
 * An item that a colleague had, beside what the form holds now.
 *
 * @param now its words in the form; null when it is no longer there
 */
record CameBack(PassedItem item, String now) {

	static List<CameBack> of(Contribution part, List<SectionItem> items) {
		Map<String, String> now = items.stream().collect(Collectors.toMap(SectionItem::id, SectionItem::typed));
		return part.items().stream().map((item) -> new CameBack(item, now.get(item.id()))).toList();
	}

	/** What would change in the form, word by word. */
	public List<List<WordDiff.Run>> redline() {
		return List.of(WordDiff.words((this.now != null) ? this.now : "", this.item.words()));
	}

	public boolean gone() {
		return this.now == null;
	}

	/** Taking it over would replace words that the lead wrote since. */
	public boolean changedSince() {
		return this.now != null && !this.now.equals(this.item.asked());
	}

	public boolean same() {
		return this.item.words().equals(this.now);
	}

}
